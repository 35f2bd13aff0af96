import { EntryValue } from './entry-types';
import { LadderStep, Policy } from './types';

/** How to read a value in the policy and how to make the policy that has another one. */
export interface Lens {
  readonly get: (policy: Policy) => EntryValue;
  readonly set: (policy: Policy, value: EntryValue) => Policy;
}

/** Where a value stands in the policy: a field, or a field of a field. `classRules.cItemDays` */
export type PolicyPath = {
  [K in keyof Policy & string]: K | `${K}.${keyof Policy[K] & string}`;
}[keyof Policy & string];

type Fields = Readonly<Record<string, unknown>>;

/** The value at a path. Its type is what the entry's kind says; the tests hold every entry against its default. */
export function lensAt(path: PolicyPath): Lens {
  const [first = '', second] = path.split('.');
  if (second === undefined) {
    return {
      get: (policy) => fieldsOf(policy)[first] as EntryValue,
      set: (policy, value) => ({ ...policy, [first]: value }),
    };
  }
  return {
    get: (policy) => fieldsOf(fieldsOf(policy)[first])[second] as EntryValue,
    set: (policy, value) => ({ ...policy, [first]: { ...fieldsOf(fieldsOf(policy)[first]), [second]: value } }),
  };
}

/** One field of one step of the ladder. */
export function lensOfStep(step: number, field: keyof LadderStep): Lens {
  return {
    get: (policy) => (policy.ladder.find((row) => row.step === step)?.[field] ?? null) as EntryValue,
    set: (policy, value) => ({
      ...policy,
      ladder: policy.ladder.map((row) => (row.step === step ? { ...row, [field]: value } : row)),
    }),
  };
}

/** One field of one interest rule. */
export function lensOfRule(id: string, field: 'value' | 'basis'): Lens {
  return {
    get: (policy) => policy.interest.rules.find((rule) => rule.id === id)?.[field] ?? null,
    set: (policy, value) => ({
      ...policy,
      interest: {
        ...policy.interest,
        rules: policy.interest.rules.map((rule) => (rule.id === id ? { ...rule, [field]: value } : rule)),
      },
    }),
  };
}

function fieldsOf(value: unknown): Fields {
  return value as Fields;
}
