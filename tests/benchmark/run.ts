import type { Benchmark, Figure } from './benchmark.ts';
import { build } from './build.ts';
import { check } from './check.ts';
import { dev } from './dev.ts';
import { indexFormat, search, searchLarge } from './search.ts';
import { searchQuality } from './search-quality.ts';

/** Every benchmark, in the order in which all of them run. */
const benchmarks: readonly Benchmark[] = [build, check, dev, search, searchQuality, indexFormat, searchLarge];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !benchmarks.some((benchmark) => benchmark.name === name));
if (unknown.length > 0) {
  console.error(
    `There is no benchmark "${unknown[0]}". There are: ${benchmarks.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

let isOverBudget = false;
for (const benchmark of benchmarks.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  console.log(`\n${benchmark.name}`);
  for (const figure of await benchmark.measure()) {
    console.log(`  ${describe(figure)}`);
    isOverBudget ||= figure.budget !== undefined && figure.value > figure.budget;
  }
}
if (isOverBudget) process.exitCode = 1;

function describe({ what, value, unit, budget }: Figure): string {
  const digits = value < 10 ? 2 : value < 100 ? 1 : 0;
  const limit = budget === undefined ? '' : ` (at most ${budget} ${unit}) ${value > budget ? 'OVER' : 'ok'}`;
  return `${what}: ${value.toFixed(digits)} ${unit}${limit}`;
}
