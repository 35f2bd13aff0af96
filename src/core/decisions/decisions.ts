export type * from './types';
export { decideAll } from './decide-all';
export { comingClaims, preDueDays, repeatAfter } from './rules-of-ladder';
export { deadlineOf, gateAfter, ladderStep, stageOf, stageStartDay } from './ladder';
export { nextLongHoliday, outsideHolidayShadow } from './holiday-shadow';
export { ACTION_WORDS, CHANNEL_WORDS } from './action-words';
export { ownerWords } from './owners';
