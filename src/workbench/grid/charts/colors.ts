/** Colors of series that name none, in order. */
const ROW = ['#4472c4', '#ed7d31', '#a5a5a5', '#ffc000', '#5b9bd5', '#70ad47', '#264478', '#9e480e'];

/** The color of a series or of a slice. */
export function colorOf(index: number, own: string | null): string {
  return own ?? ROW[index % ROW.length] ?? '#4472c4';
}
