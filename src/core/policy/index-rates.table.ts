import { dayOf } from '../basics/day';
import { IndexRate } from './types';

/** `2025-05-20` and 3.00 (%) as a row of a rate table. */
type Published = readonly [year: number, month: number, day: number, percent: number];

/**
 * 1-year loan prime rate as published by the National Interbank Funding Center, from the day of publication on.
 * Checked against a public list up to 2025-05 and a press report of 2025-09-22; later months are unconfirmed.
 */
const LPR: readonly Published[] = [
  [2019, 8, 20, 4.25],
  [2019, 9, 20, 4.2],
  [2019, 11, 20, 4.15],
  [2020, 2, 20, 4.05],
  [2020, 4, 20, 3.85],
  [2021, 12, 20, 3.8],
  [2022, 1, 20, 3.7],
  [2022, 8, 22, 3.65],
  [2023, 6, 20, 3.55],
  [2023, 8, 21, 3.45],
  [2024, 7, 22, 3.35],
  [2024, 10, 21, 3.1],
  [2025, 5, 20, 3],
];

/**
 * Bank of England base rate from the day it took effect. The half-years 2024–2026 agree with published statutory rates
 * (13.25, 13.25, 12.75, 12.25, 11.75 %); earlier rows and everything after 2026-06 are unconfirmed.
 */
const BOE: readonly Published[] = [
  [2016, 8, 4, 0.25],
  [2017, 11, 2, 0.5],
  [2018, 8, 2, 0.75],
  [2020, 3, 11, 0.25],
  [2020, 3, 19, 0.1],
  [2021, 12, 16, 0.25],
  [2022, 2, 3, 0.5],
  [2022, 3, 17, 0.75],
  [2022, 5, 5, 1],
  [2022, 6, 16, 1.25],
  [2022, 8, 4, 1.75],
  [2022, 9, 22, 2.25],
  [2022, 11, 3, 3],
  [2022, 12, 15, 3.5],
  [2023, 2, 2, 4],
  [2023, 3, 23, 4.25],
  [2023, 5, 11, 4.5],
  [2023, 6, 22, 5],
  [2023, 8, 3, 5.25],
  [2024, 8, 1, 5],
  [2024, 11, 7, 4.75],
  [2025, 2, 6, 4.5],
  [2025, 5, 8, 4.25],
  [2025, 8, 7, 4],
  [2025, 12, 18, 3.75],
];

/**
 * ECB main refinancing rate from the day it took effect. With 8 points it gives the published Irish rates
 * 8.00 (to 2022), 10.50, 12.00, 12.50, 12.25 % (2024 H2) and 10.15 % (2026 H1); 2025 and everything after 2026-01 are unconfirmed.
 */
const ECB: readonly Published[] = [
  [2016, 3, 16, 0],
  [2022, 7, 27, 0.5],
  [2022, 9, 14, 1.25],
  [2022, 11, 2, 2],
  [2022, 12, 21, 2.5],
  [2023, 2, 8, 3],
  [2023, 3, 22, 3.5],
  [2023, 5, 10, 3.75],
  [2023, 6, 21, 4],
  [2023, 8, 2, 4.25],
  [2023, 9, 20, 4.5],
  [2024, 6, 12, 4.25],
  [2024, 9, 18, 3.65],
  [2024, 10, 23, 3.4],
  [2024, 12, 18, 3.15],
  [2025, 2, 5, 2.9],
  [2025, 3, 12, 2.65],
  [2025, 4, 23, 2.4],
  [2025, 6, 11, 2.15],
];

/** Moved by text, because 3.7 / 100 is 0.037000000000000005: tables read back from a sheet must be the same. */
function ratesOf(published: readonly Published[]): readonly IndexRate[] {
  return published.flatMap(([year, month, day, percent]) => {
    const from = dayOf(year, month, day);
    return from === null ? [] : [{ from, rate: Number(`${percent}e-2`) }];
  });
}

export const LPR_RATES: readonly IndexRate[] = ratesOf(LPR);
export const BOE_RATES: readonly IndexRate[] = ratesOf(BOE);
export const ECB_RATES: readonly IndexRate[] = ratesOf(ECB);
