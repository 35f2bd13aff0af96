import { CellStyle, ColorRole } from '../../core/basics/styles';

/** The look of every color role on screen and paper: the same as in a file, so that both can bring the same sheet up to date. */
export const PALETTE: Readonly<Record<ColorRole, string>> = {
  ink: '#1F2937',
  quiet: '#6B7280',
  bad: '#B3261E',
  good: '#2E7D32',
  warn: '#B26A00',
  accent: '#1F5FA8',
  white: '#FFFFFF',
  head: '#1F3A5F',
  input: '#FFF7E0',
  'input-head': '#FCE8B2',
  band: '#EEF2F6',
  total: '#F3F5F8',
  'stage-0': '#E8F1FA',
  'stage-1': '#DCEBFA',
  'stage-2': '#FFF3CC',
  'stage-3': '#FFE2BF',
  'stage-4': '#FFCFC4',
  'stage-5': '#F3C9D6',
  'stage-hold': '#E3E6EA',
  bar: '#F6C99B',
  'series-1': '#2F5D8C',
  'series-2': '#E0A458',
  'series-3': '#8FB8A8',
};

/** Lines between rows, and lines around boxes. */
export const HAIRLINE = '#D9DEE5';
export const BOXLINE = '#9AA5B1';
/** The font of our sheets. */
export const FONT = 'Microsoft YaHei';
export const FONT_SIZE = 10;

/** Number format by kind of cell, in the en-US spelling that the API speaks everywhere. */
export const FORMATS: Readonly<Record<CellStyle['kind'], string>> = {
  general: 'General',
  text: '@',
  integer: '#,##0',
  money: '#,##0.00;-#,##0.00',
  percent: '0.0%',
  rate: '0.00##%',
  date: 'yyyy-mm-dd',
  month: 'yyyy-mm',
};
