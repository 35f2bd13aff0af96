export type * from './types';
export { guessField } from './headings';
export { dayReaderOf, readDay } from './days';
export { amountReaderOf, readAmount, currencyOf } from './amounts';
export { dueDayOf, parseTerms } from './terms';
export { isBlank, normalName, toText } from './texts';
