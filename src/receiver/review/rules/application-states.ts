/** The way of an application through the office, as one table. */
import type { Role } from './roles.js';

/** 受付, 確認中, 差し戻し, 承認待ち, 公開中, 参加見送り, 取り下げ. A deleted application has no state: nothing is left of it. */
export const APPLICATION_STATES = [
  'new',
  'in-review',
  'returned',
  'proposed',
  'approved',
  'declined',
  'withdrawn',
] as const;
export type ApplicationState = (typeof APPLICATION_STATES)[number];

/** 確認を始める, 差し戻す, 承認を申請する, 承認して公開する, 参加を見送る, 公開をやめる, 削除する */
export const STEPS = ['start', 'return', 'propose', 'approve', 'decline', 'withdraw', 'delete'] as const;
export type Step = (typeof STEPS)[number];

interface Way {
  from: readonly ApplicationState[];
  to: ApplicationState | 'deleted';
  by: Role;
}

const WAYS: Record<Step, Way> = {
  start: { from: ['new', 'returned', 'declined', 'withdrawn'], to: 'in-review', by: 'reviewer' },
  return: { from: ['new', 'in-review', 'proposed'], to: 'returned', by: 'reviewer' },
  propose: { from: ['in-review'], to: 'proposed', by: 'reviewer' },
  approve: { from: ['in-review', 'proposed'], to: 'approved', by: 'approver' },
  decline: { from: ['new', 'in-review', 'returned', 'proposed'], to: 'declined', by: 'approver' },
  withdraw: { from: ['approved'], to: 'withdrawn', by: 'reviewer' },
  delete: { from: APPLICATION_STATES, to: 'deleted', by: 'approver' },
};

export interface Actor {
  id: string;
  role: Role;
}
export interface Standing {
  state: ApplicationState;
  /** The user who proposed the present version for approval. */
  proposedBy?: string;
}
export interface ApprovalRule {
  /** Two persons look at every application before it is published. */
  twoPersons: boolean;
}

/** Why a step is not open to somebody, or undefined when it is. */
export type Hindrance = 'state' | 'role' | 'second-person' | 'not-proposed';

export function hindrance(step: Step, standing: Standing, actor: Actor, rule: ApprovalRule): Hindrance | undefined {
  const way = WAYS[step];
  if (!way.from.includes(standing.state)) return 'state';
  if (way.by === 'approver' && actor.role !== 'approver') return 'role';
  if (step === 'approve' && rule.twoPersons) {
    if (standing.state !== 'proposed') return 'not-proposed';
    if (standing.proposedBy === undefined || standing.proposedBy === actor.id) return 'second-person';
  }
  return undefined;
}

export function stateAfter(step: Exclude<Step, 'delete'>): ApplicationState {
  return WAYS[step].to as ApplicationState;
}

/** The role that a step needs, for the table of routes. */
export function roleFor(step: Step): Role {
  return WAYS[step].by;
}

/** Whether its member may still change or withdraw it; who was declined or went applies anew. */
export function isOpenToMember(state: ApplicationState): boolean {
  return state !== 'declined' && state !== 'withdrawn';
}

/** What is being read or was proposed may be changed; a proposal that was changed has to be proposed anew. */
export function stateAfterEdit(state: ApplicationState): ApplicationState | undefined {
  if (state === 'proposed') return 'in-review';
  return state === 'in-review' || state === 'approved' ? state : undefined;
}
