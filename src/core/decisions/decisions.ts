export type * from './types';
export { decideAll } from './decide-all';
