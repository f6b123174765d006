import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasCommand, type Program, pythonWith, run, runPython } from './program.ts';

interface Resource {
  name: string;
  path: string;
  format: string;
  schema?: { foreignKeys: { fields: string; reference: { resource: string } }[] };
}

/** Every moment is one for pandas, and no row is lost. */
const readTables = `
import json, pandas, sys
site = sys.argv[1]
rows = 0
for file in sys.argv[2:]:
    table = pandas.read_csv(f"{site}/data/{file}.csv", dtype=str, keep_default_na=False)
    records = json.load(open(f"{site}/data/{file}.json"))["records"]
    assert list(table["id"]) == [record["id"] for record in records], file
    rows += len(table)
    for column in ("published", "start", "end", "updated", "added", "changed"):
        if column in table and file in ("articles", "events"):
            values = table[column][table[column] != ""]
            values.map(lambda value: pandas.Timestamp(value).isoformat())
print(len(sys.argv) - 2, "tables,", rows, "rows")
`;

export const tablePrograms: readonly Program[] = [
  {
    name: 'sqlite3',
    package: 'sqlite3',
    isThere: hasCommand('sqlite3'),
    read: async (site) => {
      const { resources } = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as {
        resources: Resource[];
      };
      const tables = resources.filter(({ format }) => format === 'csv');
      const nameOf = (resource: string) => resource.replace(/-csv$/, '');
      const imports = tables.flatMap(({ name, path }) => [
        '-cmd',
        `.import ${join(site, 'data', path)} ${nameOf(name)}`,
      ]);
      const dangling = tables.flatMap(({ name, schema }) =>
        (schema?.foreignKeys ?? []).map(
          ({ fields, reference }) =>
            `select '${nameOf(name)}.${fields}', "${fields}" from ${nameOf(name)} where "${fields}" <> '' and "${fields}" not in (select id from ${nameOf(reference.resource)});`,
        ),
      );
      const found = await run('sqlite3', [':memory:', '-cmd', '.mode csv', ...imports, dangling.join('\n')]);
      if (found !== '') throw new Error(`ids that no table has:\n${found}`);
      return `${tables.length} tables, ${dangling.length} references between them, none to nothing`;
    },
  },
  {
    name: 'pandas',
    package: 'python3-pandas',
    isThere: async () => (await pythonWith('pandas')) !== undefined,
    read: async (site) => {
      const { resources } = JSON.parse(readFileSync(join(site, 'data/datapackage.json'), 'utf8')) as {
        resources: Resource[];
      };
      const names = resources.filter(({ format }) => format === 'csv').map(({ path }) => path.slice(0, -4));
      return runPython('pandas', readTables, [site, ...names]);
    },
  },
];
