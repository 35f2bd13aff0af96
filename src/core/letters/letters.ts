export type * from './types';
export { writeLetters } from './write-letters';
export { messageText, callGuide } from './texts';
export { rmbCapital } from './rmb';
