export type * from './types';
export { makeSchedule } from './make-schedule';
