import { HostError, Steps } from '../../app/ports';

/** Messages to Excel by weight: it takes 5 MB, and everything in a message counts. */
export interface Parcel {
  readonly context: Excel.RequestContext;
  /** Makes room for so many bytes: what is waiting is sent first when they would not fit. Throws HostError 'cancelled'. */
  room(bytes: number): Promise<void>;
  /** Sends what is waiting. */
  send(): Promise<void>;
}

/** Bytes after which a message is sent; the client adds its own framing, so this stays well below 4 MB. */
export const FULL = 2_500_000;
/** About what naming one range costs: its path and its action. */
export const RANGE_BYTES = 400;
/** About what setting one property costs, or calling one method. */
export const PROPERTY_BYTES = 250;

/** A parcel that sends itself when it is full, and asks between messages whether to go on. */
export function parcelOf(context: Excel.RequestContext, steps: Steps | undefined): Parcel {
  let weight = 0;
  const send = async (): Promise<void> => {
    goOn(steps);
    await context.sync();
    weight = 0;
  };
  return {
    context,
    send,
    async room(bytes) {
      if (weight > 0 && weight + bytes > FULL) await send();
      // First of all, so that nothing of this message is reckoned before all of it has arrived.
      if (weight === 0) context.application.suspendApiCalculationUntilNextSync();
      weight += bytes;
    },
  };
}

/** Throws HostError 'cancelled' when the person wants to stop. */
export function goOn(steps: Steps | undefined): void {
  if (steps?.isCancelled()) throw new HostError('cancelled', 'stopped by the user');
}

/** Bytes of a text in UTF-8 as JSON writes it; control signs and quotes are rare enough to be covered by the margin. */
export function bytesOf(text: string): number {
  let bytes = text.length + 3;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += code > 0x7ff ? 2 : 1;
    else if (code < 0x20 || code === 0x22 || code === 0x5c) bytes += code < 0x20 ? 5 : 1;
  }
  return bytes;
}
