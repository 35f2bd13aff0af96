import { Action, Batch } from '../officeHost/protocol';
import { ACTION_INSTANTIATE, PATH_SERVICE } from './messages';

/** What the program around the workbook does when the add-in asks: show the pane, change buttons, take function results. */
export interface Services {
  commandsReady(): void;
  functionsReady(): void;
  takeResults(results: readonly unknown[]): void;
  setVisible(visible: boolean): void;
  enableButton(id: string, enabled: boolean): void;
  startupBehavior: 'Background' | 'Inactive';
}

/** Is the request for the program around the workbook, not for the workbook? Told from its text: most are long. */
export function isForServices(text: string): boolean {
  return text.includes(`"ObjectPathType":${PATH_SERVICE}`);
}

/** Answers a batch for the program around the workbook. An unknown member is an error that names it. */
export function answerServices(batch: Batch, services: Services): object {
  const Results: object[] = [];
  for (const [ActionIndex, action] of batch.Actions.entries()) {
    if (action.ActionType === ACTION_INSTANTIATE) {
      Results.push({ ActionId: action.Id, Value: {} });
      continue;
    }
    const answer = answerOf(action, batch, services);
    if (answer === undefined) return { Results, Error: unknown(batch, action, ActionIndex), TraceIds: [] };
    Results.push({ ActionId: action.Id, Value: answer });
  }
  return { Results, Error: null, TraceIds: [] };
}

type Member = (services: Services, action: Action, batch: Batch) => unknown;

const MEMBERS: Record<string, Member> = {
  NotifyActionHandlerReady: (services) => services.commandsReady(),
  _SetOsfControlContainerReadyForCustomFunctions: (services) => services.functionsReady(),
  _GetEnabledFeatures: () => [],
  SetInvocationResults: (services, action) => services.takeResults(argument(action) as unknown[]),
  SetInvocationArrayResults: (services, action) => services.takeResults(argument(action) as unknown[]),
  SetAppRuntimeState: (services, action) => services.setVisible(argument(action) === 'Visible'),
  SetAppRuntimeStartState: (services, action) => {
    services.startupBehavior = argument(action) === 'Background' ? 'Background' : 'Inactive';
  },
  GetAppRuntimeStartState: (services) => services.startupBehavior,
  SetVisibility: () => null,
  Enabled: (services, action, batch) => services.enableButton(controlOf(action, batch), argument(action) === true),
};

/** null where a member gives nothing; undefined for a member that nobody knows. Trace actions have no name. */
function answerOf(action: Action, batch: Batch, services: Services): unknown {
  if (!action.Name) return null;
  const member = MEMBERS[action.Name];
  return member ? (member(services, action, batch) ?? null) : undefined;
}

function argument(action: Action): unknown {
  return action.ArgumentInfo?.Arguments?.[0];
}

function controlOf(action: Action, batch: Batch): string {
  return String(batch.ObjectPaths[action.ObjectPathId]?.ArgumentInfo?.Arguments?.[0] ?? '');
}

function unknown(batch: Batch, action: Action, ActionIndex: number): object {
  const service = batch.ObjectPaths[action.ObjectPathId]?.Name ?? '';
  const Message = `The workbench does not know ${service}.${action.Name}.`;
  return { Code: 'ApiNotFound', Message, Location: `${service}.${action.Name}`, HttpStatusCode: 400, ActionIndex };
}
