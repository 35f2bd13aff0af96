import { readElements } from './xml-part';
import { ZipArchive } from './zip';

/** An arrow from one part of the package to another, or to the outside. */
export interface Relation {
  readonly id: string;
  /** Last word of its type, the same in transitional and strict files: `worksheet`, `sharedStrings`. */
  readonly type: string;
  /** Path of the part it leads to; for external ones the address as written. */
  readonly target: string;
  readonly external: boolean;
}

/** The relations of a part; `''` for those of the package itself. None when the part has no file of relations. */
export function readRelations(zip: ZipArchive, part: string): Relation[] {
  const relations: Relation[] = [];
  readElements(zip, relationsPartOf(part), (element, attribute) => {
    if (element !== 'Relationship') return;
    const written = attribute('Target') ?? '';
    const external = attribute('TargetMode') === 'External';
    relations.push({
      id: attribute('Id') ?? '',
      type: (attribute('Type') ?? '').split('/').pop() ?? '',
      target: external ? written : targetOf(part, written),
      external,
    });
  });
  return relations;
}

/** Where the relations of a part are written. `xl/workbook.xml → xl/_rels/workbook.xml.rels`. */
export function relationsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Path of a target, written absolutely or from the part's folder. `xl/workbook.xml, ../docProps/app.xml → docProps/app.xml`. */
export function targetOf(part: string, written: string): string {
  const path = written.replaceAll('\\', '/').replace(/#.*$/, '');
  const steps = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return decodeName(steps.join('/'));
}

function decodeName(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
