export type * from './types';
export { guessField, guessFields } from './headings';
export { dayReaderOf, isHalfConverted } from './day-order';
export { readDay } from './days';
export { amountReaderOf, readAmount } from './amounts';
export { currencyInAmount, currencyOf } from './currencies';
export { dueDayOf, parseTerms } from './terms';
export { isBlank, normalName, toText } from './texts';
export { isTotalLabel, isTotalOf } from './totals';
