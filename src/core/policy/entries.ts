export type PolicyEntry = never;
export type PolicySection = never;
export const POLICY_ENTRIES: readonly PolicyEntry[] = [];
