import { GridCall } from '../../../src/workbench/grid/calls';
import { startInvocations } from '../../../src/workbench/page/invocations';

const CALL: GridCall = { name: 'AGEBUCKET', values: [46142, 46356], unitId: 'w', sheetId: 's1', row: 4, column: 27 };

interface Sent {
  readonly ArrayData: readonly (readonly [number, number, string, string, number, boolean])[];
}

function started() {
  const sent: Sent[] = [];
  const invocations = startInvocations((id) => (id === 's1' ? '应收台账' : ''));
  return { invocations, sent, send: (payload: object) => void sent.push(payload as Sent) };
}

describe('calls of worksheet functions on their way to the pane', () => {
  it('wait until the functions can be called, then go in one message with the calling cell', () => {
    const { invocations, sent, send } = started();
    void invocations.invoke([CALL, { ...CALL, row: 5 }]);
    expect(sent).toHaveLength(0);
    invocations.ready(send);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.ArrayData.map(([category, type]) => [category, type])).toEqual([
      [1, 1000],
      [1, 1000],
    ]);
    expect(JSON.parse(sent[0]?.ArrayData[0]?.[3] ?? '')).toEqual([1, 'AGEBUCKET', [46142, 46356], '应收台账!AB5', 0]);
  });

  it.each([
    ['a value as an array', [1, true, '1–30'], '1–30'],
    ['a block as an object', { id: 1, failed: false, value: [[1], [2]] }, [[1], [2]]],
    ['#N/A', [1, false, '', 1], { error: '#N/A' }],
    ['a code nobody knows', { id: 1, failed: true, value: 'x', errorCode: 99 }, { error: '#VALUE!' }],
  ])('take %s', async (_name, result, answer) => {
    const { invocations, send } = started();
    invocations.ready(send);
    const [promise] = invocations.invoke([CALL]);
    invocations.take([result]);
    expect(await promise).toEqual(answer);
  });

  it('are sent again to the pane that is opened after the first has gone', async () => {
    const { invocations, sent, send } = started();
    invocations.ready(send);
    const [promise] = invocations.invoke([CALL]);
    invocations.notReady();
    invocations.ready(send);
    expect(sent).toHaveLength(2);
    invocations.take([[1, true, 'late']]);
    expect(await promise).toBe('late');
  });
});
