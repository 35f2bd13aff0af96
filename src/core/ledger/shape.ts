import { Field, isBlank, toText } from '../cells/cells';
import { Assigned, Headed } from './assign-columns';
import { kindOf } from './kinds';
import { FieldIndex } from './layout-types';
import { LedgerShape } from './types';
