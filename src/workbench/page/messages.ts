/** One step of a request of Office.js: an action on an object path. */
export interface BatchAction {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] | null };
}

/** An object of a request: root, service, method, property. */
export interface BatchPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] | null };
}

/** A request of Office.js to the workbook or to the program around it. */
export interface Batch {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, BatchPath>>;
}

/** The number at the head of a transport reply: 0 is success, anything else fails the call. */
export type TransportError = 0 | 5004 | 5103 | 5104 | 7000;

/** Reply to a batch: its body, or why it was not taken at all. */
export type BatchReply = { readonly body: object } | { readonly refused: TransportError };

export const ACTION_INSTANTIATE = 1;
export const PATH_SERVICE = 2;
