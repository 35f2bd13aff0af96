import { Parcel } from './parcel';
import { Placed } from './placing';
import { Survey } from './survey';

/** Where a trimming is put on. */
export interface TrimPlace {
  readonly parcel: Parcel;
  readonly sheet: Excel.Worksheet;
  readonly placed: Placed;
  readonly survey: Survey | undefined;
  /** Key of every sheet of ours → its name. */
  readonly names: ReadonlyMap<string, string>;
}
