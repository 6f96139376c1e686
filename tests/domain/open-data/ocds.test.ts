import { describe, expect, it } from 'vitest';
import type { AwardState } from '../../../domain/award/award.ts';
import { type ProcessToPublish, packageOf, releasesOf } from '../../../domain/open-data/ocds/package.ts';
import type { OcdsRelease } from '../../../domain/open-data/ocds/release.ts';
import { endOfDay, startOfDay } from '../../../domain/open-data/ocds/values.ts';
import { civilDate } from '../../../domain/shared/dates.ts';
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
const made = (process: ProcessToPublish): readonly OcdsRelease[] => releasesOf(process, publisher, on);
const ofAward = (award: AwardState) => made({ award, contracts: [] });
const whole = made({ award: confirmed, contracts: [{ contract, returns: [accepted] }] });
const named = (releases: readonly OcdsRelease[]) => releases.map(({ id, tag }) => `${id}: ${tag.join()}`);
const called = (releases: readonly OcdsRelease[], id: string): OcdsRelease => {
  const found = releases.find((each) => each.id === id);
  if (!found) throw new Error(`There is no release ${id} among ${named(releases).join(', ')}`);
  return found;
};

describe('the releases of a process', () => {
  it('are its history, oldest first, each with an id of its own', () => {
    expect(named(whole)).toEqual([
      'awd_one-planning: planning',
      'awd_one-intention-1: award',
      'awd_one-confirmation-1: awardUpdate',
      'ctr_one-contract: contract',
      'ctr_one-results-2025-Q1-20250801T093000000Z: implementation',
      'ctr_one-amendment-2: contractAmendment',
    ]);
    expect(new Set(whole.map(({ ocid }) => ocid))).toEqual(new Set(['ocds-unregistered-awd_one']));
    expect(whole.every(({ id }) => !id.includes('#'))).toBe(true);
  });

  it('are the same whenever they are made, and only grow', () => {
    const later = releasesOf(
      { award: confirmed, contracts: [{ contract, returns: [accepted] }] },
      publisher,
      civilDate('2029-01-01'),
    );
    expect(later.slice(0, whole.length)).toEqual(whole);
    expect(named(later.slice(whole.length))).toEqual(['ctr_one-termination: contractTermination']);
  });

  it('hold nothing that is still to come', () => {
    const early = releasesOf(
      { award: confirmed, contracts: [{ contract, returns: [] }] },
      publisher,
      civilDate('2026-03-31'),
    );
    expect(named(early)).not.toContain('ctr_one-amendment-2: contractAmendment');
  });

  it('carry the prefix that is registered for the publisher', () => {
    const [first] = releasesOf({ award: confirmed, contracts: [] }, { ...publisher, ocidPrefix: 'ocds-abc123' }, on);
    expect(first?.ocid).toBe('ocds-abc123-awd_one');
  });

  it('of a contract without an award are a process of their own, whose award has its id', () => {
    const [only] = made({ contracts: [{ contract: { ...contract, award: undefined }, returns: [] }] });
    expect(only).toMatchObject({ ocid: 'ocds-unregistered-ctr_one', contracts: [{ awardID: 'ctr_one' }] });
    expect(only?.tender).toBeUndefined();
  });

  it('of a draft contract are none', () => {
    expect(made({ contracts: [{ contract: { ...contract, status: 'draft' }, returns: [] }] })).toEqual([]);
  });
});

describe('the releases of an award', () => {
  it('name no provider before the decision is published', () => {
    for (const release of [...ofAward(preparing), ...ofAward(decided)]) {
      expect(JSON.stringify(release)).not.toContain('Harbour');
    }
    expect(called(ofAward(inStandstill), 'awd_one-intention-1').parties.map(({ id, roles }) => [id, roles])).toEqual([
      ['org_northtown', ['buyer', 'procuringEntity']],
      ['org_harbour', ['supplier']],
    ]);
  });

  it('say the regime and the process in words, since the standard has no code for them', () => {
    const release = called(ofAward(inStandstill), 'awd_one-intention-1');
    expect(release.description).toBe(
      'This is an intention to award notice under the Provider Selection Regime (PSR). Direct award process C, Provider Selection Regime. Decision makers: Cabinet. No conflicts of interest declared.',
    );
    expect(release.tender).toMatchObject({
      id: 'DN1',
      legalBasis: { scheme: 'CELEX', id: '32014L0024' },
      classification: { scheme: 'CPV', id: '85323000' },
      procurementMethod: 'limited',
      procurementMethodDetails: 'Direct award process C, Provider Selection Regime',
      contractPeriod: {
        startDate: '2025-04-01T00:00:00+01:00',
        endDate: '2028-03-31T23:59:59+01:00',
        maxExtentDate: '2030-03-31T23:59:59+01:00',
      },
    });
  });

  it('name no individual and no representation', () => {
    const text = JSON.stringify(ofAward(confirmed));
    expect(text).not.toContain('Nora Quill');
    expect(text).not.toContain('Ada Bell');
  });

  it('give the standstill with the decision, and the award once it is confirmed', () => {
    expect(called(ofAward(confirmed), 'awd_one-intention-1').awards).toMatchObject([
      {
        id: 'awd_one-1',
        status: 'pending',
        value: { amount: 5_543_800, currency: 'GBP' },
        standstillPeriod: { startDate: '2024-12-11T00:00:00Z', endDate: '2024-12-23T23:59:59Z' },
      },
    ]);
    expect(called(ofAward(confirmed), 'awd_one-confirmation-1').awards).toMatchObject([
      { id: 'awd_one-1', status: 'active', date: '2025-01-06T00:00:00Z' },
    ]);
  });

  it('keep a decision that was gone back on, cancelled, beside the one that was made again', () => {
    expect(named(ofAward(madeAgain))).toEqual([
      'awd_one-planning: planning',
      'awd_one-intention-1: award',
      'awd_one-cancellation-1: awardCancellation',
      'awd_one-intention-2: award',
      'awd_one-confirmation-2: awardUpdate',
    ]);
    expect(called(ofAward(madeAgain), 'awd_one-cancellation-1').awards).toMatchObject([
      { id: 'awd_one-1', status: 'cancelled' },
    ]);
  });

  it('end with the cancellation of an abandoned procurement', () => {
    const last = ofAward(abandoned).at(-1);
    expect(last).toMatchObject({ tag: ['awardCancellation'], tender: { status: 'cancelled' } });
  });

  it('begin a competition with its invitation', () => {
    expect(called(ofAward(competed), 'awd_one-tender-notice')).toMatchObject({
      tag: ['tender'],
      date: '2024-11-11T11:00:00.000Z',
      tender: { status: 'active', procurementMethod: 'open' },
    });
  });

  it('outside the regime are its decision, and say when any of it is made up', () => {
    const release = called(ofAward(outsideRegime), 'awd_two-decision-1');
    expect(release.date).toBe('2024-12-09T15:00:00.000Z');
    expect(release.description).toBe('Some of this is made up for demonstration.');
  });
});

describe('the releases of a contract', () => {
  it('give its term, what is stated of its value, and the measures with their targets', () => {
    expect(called(whole, 'ctr_one-contract').contracts).toMatchObject([
      {
        id: 'ctr_one',
        awardID: 'awd_one-1',
        status: 'active',
        period: { startDate: '2025-04-01T00:00:00+01:00', maxExtentDate: '2030-03-31T23:59:59+01:00' },
        value: { amount: 1_108_760, currency: 'GBP' },
        dateSigned: '2025-03-17T00:00:00Z',
        agreedMetrics: [
          { id: 'quits', observations: [{ measure: 50, notes: 'Target: this or more' }] },
          { id: 'quit-rate', observations: [{ measure: 60 }] },
          { id: 'sessions' },
        ],
      },
    ]);
  });

  it('give each variation with its reason, its day and what it changed', () => {
    const [changed] = called(whole, 'ctr_one-amendment-2').contracts ?? [];
    expect(changed?.amendments).toEqual([
      {
        id: '1',
        date: '2026-04-01T00:00:00+01:00',
        rationale: 'The quit rate is to reach 65%',
        description: expect.stringContaining('Quit rate'),
        amendsReleaseID: 'ctr_one-contract',
        releaseID: 'ctr_one-amendment-2',
      },
    ]);
    expect(changed?.agreedMetrics?.find(({ id }) => id === 'quit-rate')?.observations?.[0]?.measure).toBe(65);
  });

  it('give accepted figures as the public may see them, and nothing of those withheld or absent', () => {
    const [reported] = called(whole, 'ctr_one-results-2025-Q1-20250801T093000000Z').contracts ?? [];
    const metrics = reported?.implementation?.metrics ?? [];
    expect(metrics.map(({ id, observations }) => [id, observations?.[0]?.measure])).toEqual([
      ['quits', 50],
      ['sessions', 0],
    ]);
    expect(JSON.stringify(metrics)).not.toContain('52');
    expect(metrics[0]?.observations?.[0]?.period).toEqual({
      startDate: '2025-04-01T00:00:00+01:00',
      endDate: '2025-06-30T23:59:59+01:00',
    });
  });

  it('are no release where every figure of a return is withheld', () => {
    const none = { ...accepted, figures: accepted.figures.filter(({ measure }) => measure.key === 'quit-rate') };
    expect(named(made({ award: confirmed, contracts: [{ contract, returns: [none] }] })).join()).not.toContain(
      'results',
    );
  });

  it('end on the last day, early or not, without the reason in free words', () => {
    const last = made({ award: confirmed, contracts: [{ contract: endedEarly, returns: [] }] }).at(-1);
    expect(last).toMatchObject({
      id: 'ctr_one-termination',
      date: '2026-06-30T23:59:59+01:00',
      description: 'The contract was ended early. By agreement of both sides.',
      contracts: [{ status: 'terminated', period: { endDate: '2026-06-30T23:59:59+01:00' } }],
    });
    expect(JSON.stringify(last)).not.toContain('The provider closes');
  });

  it('name the provider who held the contract at the time', () => {
    const { provider: _provider, ...rest } = contract;
    const passedOn = {
      ...rest,
      provider: contract.authority,
      providerName: 'Beacon Trust',
      formerProviders: [{ organisation: contract.provider, name: 'Harbour Care', until: civilDate('2025-12-31') }],
    };
    const releases = made({ award: confirmed, contracts: [{ contract: passedOn, returns: [] }] });
    expect(called(releases, 'ctr_one-contract').parties.at(-1)).toMatchObject({
      name: 'Harbour Care',
      address: { streetAddress: '1 Quay Street' },
    });
    expect(called(releases, 'ctr_one-amendment-2').parties.at(-1)?.name).toBe('Beacon Trust');
  });
});

describe('a release package', () => {
  const uri = 'https://outturn.example/open-data/releases.json';

  it('is of version 1.1, under the Open Government Licence, and dated by its last release', () => {
    expect(packageOf(whole, { publisher, uri })).toMatchObject({
      uri,
      version: '1.1',
      publishedDate: '2026-04-01T00:00:00+01:00',
      publisher: { name: 'Northtown Council', uid: 'org_northtown' },
      license: expect.stringContaining('open-government-licence'),
      extensions: expect.arrayContaining([expect.stringContaining('ocds_metrics_extension')]),
    });
  });

  it('is none without a release', () => {
    expect(packageOf([], { publisher, uri })).toBeUndefined();
  });
});

describe('a day in London as a time', () => {
  it('keeps its offset, on the days on which the clocks change too', () => {
    expect(startOfDay(civilDate('2025-03-30'))).toBe('2025-03-30T00:00:00Z');
    expect(endOfDay(civilDate('2025-03-30'))).toBe('2025-03-30T23:59:59+01:00');
    expect(startOfDay(civilDate('2025-10-26'))).toBe('2025-10-26T00:00:00+01:00');
    expect(endOfDay(civilDate('2025-10-26'))).toBe('2025-10-26T23:59:59Z');
  });
});
