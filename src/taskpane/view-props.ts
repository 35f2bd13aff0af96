import type { Workbook } from '../app/ports';
import { Session } from './session';

/** Opens an earlier workbook whose history is to be taken over. */
export type OpenFile = (name: string, content: Uint8Array) => Promise<Workbook>;

/** What every view of the pane gets. */
export interface ViewProps {
  readonly session: Session;
  readonly openFile: OpenFile;
}
