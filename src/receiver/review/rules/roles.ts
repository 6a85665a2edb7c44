/** Who may do what on the review page, as one table. */
export const ROLES = ['reviewer', 'approver'] as const;
export type Role = (typeof ROLES)[number];

/** What a route asks for: everybody, a person without a login only for logging in, or one of the roles. */
export type Access = 'anybody' | 'reviewer' | 'approver';

/** An approver may do all that a reviewer may. */
const GRANTS: Record<Role, readonly Access[]> = {
  reviewer: ['anybody', 'reviewer'],
  approver: ['anybody', 'reviewer', 'approver'],
};

export function mayEnter(access: Access, role: Role | undefined): boolean {
  return role === undefined ? access === 'anybody' : GRANTS[role].includes(access);
}
