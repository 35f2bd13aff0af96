import { Answer } from '../officeHost/office-host';

/** The number at the head of a transport reply: 0 is success, anything else fails the call. */
export type TransportError = 0 | 5004 | 5103 | 5104;

/** How the transport says why a request was not taken as a whole. */
export const REFUSALS: Record<Extract<Answer, { refused: string }>['refused'], TransportError> = {
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
};

export const ACTION_INSTANTIATE = 1;
export const PATH_SERVICE = 2;
