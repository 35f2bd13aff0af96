/** How a cell looks, all colors resolved to RRGGBB. */
export interface Look {
  readonly font: LookFont;
  /** null: none. Patterns and gradients give their leading color. */
  readonly fill: string | null;
  readonly left: LookLine | null;
  readonly right: LookLine | null;
  readonly top: LookLine | null;
  readonly bottom: LookLine | null;
  /** Number format code. `General`, `yyyy-mm-dd` */
  readonly format: string;
  readonly horizontal: Horizontal;
  readonly vertical: Vertical;
  readonly wrap: boolean;
  readonly shrink: boolean;
  readonly indent: number;
  /** Degrees as files count them: 0–90 up, 91–180 down, 255 upright letters. */
  readonly rotation: number;
  /** Cannot be edited on a protected sheet. */
  readonly locked: boolean;
  /** Its formula is not shown on a protected sheet. */
  readonly formulaHidden: boolean;
  /** Text whatever it looks like: the mark of a leading apostrophe. */
  readonly quoted: boolean;
}

export type Horizontal =
  'general' | 'left' | 'center' | 'right' | 'fill' | 'justify' | 'centerContinuous' | 'distributed';
export type Vertical = 'top' | 'center' | 'bottom' | 'justify' | 'distributed';

export interface LookFont {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: 'none' | 'single' | 'double' | 'singleAccounting' | 'doubleAccounting';
  readonly strike: boolean;
  readonly script: 'none' | 'superscript' | 'subscript';
  /** null: the window's own ink. */
  readonly color: string | null;
}

export interface LookLine {
  readonly style: LineStyle;
  readonly color: string | null;
}

export type LineStyle =
  | 'hair'
  | 'thin'
  | 'medium'
  | 'thick'
  | 'double'
  | 'dotted'
  | 'dashed'
  | 'dashDot'
  | 'dashDotDot'
  | 'mediumDashed'
  | 'mediumDashDot'
  | 'mediumDashDotDot'
  | 'slantDashDot';

/** What a conditional format changes of a look; null: it leaves that as it is. */
export interface LookChange {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strike: boolean | null;
  readonly ink: string | null;
  readonly fill: string | null;
}
