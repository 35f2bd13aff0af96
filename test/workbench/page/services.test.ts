import { Batch } from '../../../src/workbench/officeHost/protocol';
import { answerServices, isForServices, Services } from '../../../src/workbench/page/services';

function services(): Services & { readonly heard: unknown[] } {
  const heard: unknown[] = [];
  return {
    heard,
    startupBehavior: 'Inactive',
    commandsReady: () => void heard.push('commands'),
    functionsReady: () => void heard.push('functions'),
    takeResults: (results) => void heard.push(results),
    setVisible: (visible) => void heard.push(visible),
    enableButton: (id, enabled) => void heard.push([id, enabled]),
  };
}

/** A batch as Office.js sends it: the service is made first, then one of its members is asked. */
function batch(service: string, member: string, ...values: unknown[]): Batch {
  return {
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 1 },
      { Id: 3, ActionType: 3, Name: member, ObjectPathId: 1, ArgumentInfo: { Arguments: values } },
    ],
    ObjectPaths: { 1: { Id: 1, ObjectPathType: 2, Name: service } },
  };
}

describe('what the add-in asks of the program around the workbook', () => {
  it.each([
    ['Microsoft.InternalService.AddinInternalService', 'NotifyActionHandlerReady', [], 'commands'],
    ['Microsoft.ExcelServices.CustomFunctions', '_SetOsfControlContainerReadyForCustomFunctions', [], 'functions'],
    ['Microsoft.ExcelServices.CustomFunctions', 'SetInvocationArrayResults', [[[1, true, 5]]], [[1, true, 5]]],
    ['Microsoft.AppRuntime.AppRuntimeService', 'SetAppRuntimeState', ['Visible'], true],
    ['Microsoft.AppRuntime.AppRuntimeService', 'SetAppRuntimeState', ['Background'], false],
  ])('%s.%s is heard and answered', (service, member, values, heard) => {
    const all = services();
    const reply = answerServices(batch(service, member, ...values), all);
    expect(all.heard).toEqual([heard]);
    expect(reply).toEqual({
      Results: [
        { ActionId: 2, Value: {} },
        { ActionId: 3, Value: null },
      ],
      Error: null,
      TraceIds: [],
    });
  });

  it('remembers whether the add-in starts with the workbook', () => {
    const all = services();
    const service = 'Microsoft.AppRuntime.AppRuntimePersistenceService';
    answerServices(batch(service, 'SetAppRuntimeStartState', 'Background'), all);
    expect(answerServices(batch(service, 'GetAppRuntimeStartState'), all)).toMatchObject({
      Results: [{ Value: {} }, { Value: 'Background' }],
    });
  });

  it('switches a button that is named by its id', () => {
    const all = services();
    const { Actions } = batch('', 'Enabled', false);
    const ObjectPaths = {
      1: { Id: 1, ObjectPathType: 3, Name: 'GetButton', ParentObjectPathId: 9, ArgumentInfo: { Arguments: ['Plan'] } },
      9: { Id: 9, ObjectPathType: 2, Name: 'Microsoft.DynamicRibbon.DynamicRibbon' },
    };
    answerServices({ Actions, ObjectPaths }, all);
    expect(all.heard).toEqual([['Plan', false]]);
  });

  it('names what it does not know, and does nothing after it', () => {
    const all = services();
    const asked = batch('Microsoft.AppRuntime.AppRuntimeService', 'Dance');
    expect(answerServices(asked, all)).toMatchObject({
      Error: { Code: 'ApiNotFound', Location: 'Microsoft.AppRuntime.AppRuntimeService.Dance', ActionIndex: 1 },
    });
    expect(all.heard).toEqual([]);
  });

  it('tells batches for the workbook from its own', () => {
    expect(isForServices(JSON.stringify(batch('Microsoft.AppRuntime.AppRuntimeService', 'x')))).toBe(true);
    const root = { Actions: [], ObjectPaths: { 1: { Id: 1, ObjectPathType: 1, Name: '' } } };
    expect(isForServices(JSON.stringify(root))).toBe(false);
  });
});
