export type * from './types';
export { matchPayments } from './match-payments';
