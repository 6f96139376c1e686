import { beforeAll, describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import type { Contract } from '../../../domain/contract/contract.ts';
import type { PublishedReturn } from '../../../domain/open-data/ocds/metrics.ts';
import { packageOf, releasesOf } from '../../../domain/open-data/ocds/package.ts';
import { type OcdsRelease, releaseTags } from '../../../domain/open-data/ocds/release.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
import { faultsFound, hasSchemas, ocdsChecks, unlessSkipped } from '../../support/ocds-schema.ts';
import {
  abandoned,
  accepted,
  competed,
  confirmed,
  contract,
  decided,
  endedEarly,
  inStandstill,
  madeAgain,
  outsideRegime,
  preparing,
  publisher,
} from './given.ts';

const on = civilDate('2026-11-21');
const releases = (
  award: AwardState | undefined,
  contracts: readonly Contract[] = [],
  returns: readonly PublishedReturn[] = [],
): readonly OcdsRelease[] =>
  releasesOf({ award, contracts: contracts.map((each) => ({ contract: each, returns })) }, publisher, on);

const stages: readonly (readonly [string, readonly OcdsRelease[]])[] = [
  ['an award under preparation', releases(preparing)],
  ['a decision whose notice is to come', releases(decided)],
  ['an award in standstill', releases(inStandstill)],
  ['a confirmed award', releases(confirmed)],
  ['a competition', releases(competed)],
  ['an abandoned procurement', releases(abandoned)],
  ['a decision that was made again', releases(madeAgain)],
  ['an award outside the regime', releases(outsideRegime)],
  ['a signed and varied contract with results', releases(confirmed, [contract], [accepted])],
  ['a contract that was ended early', releases(confirmed, [endedEarly])],
  ['a contract without an award', releases(undefined, [{ ...contract, award: undefined }], [accepted])],
];

describe.skipIf(!hasSchemas)(`the official schema${unlessSkipped}`, () => {
  let checks: ReturnType<typeof ocdsChecks>;
  beforeAll(() => {
    checks = ocdsChecks();
  });

  it.each(stages)('takes every release of %s', (_stage, made) => {
    expect(made.length).toBeGreaterThan(0);
    for (const release of made) expect(faultsFound(checks.release, release), release.id).toEqual([]);
  });

  it.each(stages)('takes the package of %s', (_stage, made) => {
    const uri = 'https://outturn.example/open-data/releases.json';
    expect(faultsFound(checks.package, packageOf(made, { publisher, uri }))).toEqual([]);
  });

  it('sees among them every tag that can be written', () => {
    const tags = new Set(stages.flatMap(([, made]) => made.flatMap(({ tag }) => tag)));
    // A second accepted return updates the first; its shape is the same.
    expect(releaseTags.filter((tag) => !tags.has(tag))).toEqual(['implementationUpdate']);
  });

  it.each<readonly [string, (release: OcdsRelease) => object, string]>([
    ['without an id', ({ id: _id, ...rest }) => rest, 'id'],
    ['with a tag that is none', (release) => ({ ...release, tag: ['signed'] }), '/tag/0'],
    ['with a date that is no time', (release) => ({ ...release, date: '2025-04-01' }), '/date'],
    [
      'with money as text',
      (release) => ({ ...release, contracts: [{ id: 'c', awardID: 'a', value: { amount: '1' } }] }),
      '/contracts/0/value/amount',
    ],
    ['with a contract of no award', (release) => ({ ...release, contracts: [{ id: 'c' }] }), 'awardID'],
  ])('refuses a release %s, alone and in its package', (_what, broken, where) => {
    const [good] = releases(confirmed, [contract]).toReversed();
    if (!good) throw new Error('There is a release');
    const bad = broken(good);
    expect(faultsFound(checks.release, bad).join('\n')).toContain(where);
    const uri = 'https://outturn.example/open-data/releases.json';
    const made = packageOf([bad as OcdsRelease], { publisher, uri });
    expect(faultsFound(checks.package, { ...made, publishedDate: '2025-04-01T00:00:00Z' }).join('\n')).toContain(where);
  });
});
