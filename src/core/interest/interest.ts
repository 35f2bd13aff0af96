export type * from './types';
export { reckonInterest } from './reckon-interest';
export { rateOn } from './stretches';
export { limitationDay } from './limitation';
export {
  averageDaysDelinquent,
  bestPossibleDso,
  cei,
  ceiByMonth,
  countbackDso,
  dso,
  overdueShare,
  provisionByMatrix,
  recoveryRate,
  rollRate,
} from './key-figures';
export type { AccountPeriod, MonthSales, ProvisionClaim, ProvisionRow } from './key-figures';
