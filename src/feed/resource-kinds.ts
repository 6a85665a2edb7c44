/** 社会資源・課題 */
export const RESOURCE_KINDS = ['people', 'goods', 'money', 'place', 'knowledge', 'information', 'other'] as const;
export type ResourceKind = (typeof RESOURCE_KINDS)[number];
