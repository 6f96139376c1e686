import { describe, expect, it } from 'vitest';
import { findPersonalData } from '../../../domain/return/personal-data.ts';

const kinds = (text: string) => findPersonalData(text).map((each) => each.kind);

describe('text that seems to hold personal data', () => {
  it.each([
    ['Mrs Doe told us', 'name'],
    ['seen by Dr. O’Neill', 'name'],
    ['call 01752 668000', 'telephone number'],
    ['call +44 7700 900123', 'telephone number'],
    ['call (020) 7946 0018', 'telephone number'],
    ['lives at PL1 2AA', 'postcode'],
    ['lives at sw1a 1aa', 'postcode'],
    ['DOB 03/04/1985', 'date of birth'],
    ['born on 3 April 1985', 'date of birth'],
    ['date of birth: 1985-04-03', 'date of birth'],
  ])('%s: a %s', (text, kind) => {
    expect(kinds(text)).toEqual([kind]);
  });

  it.each([
    'In Q1 2nd half we held 1,204 sessions',
    '12 of 40 people, 30.0%, against 35.5% in Q4 2024/25',
    'We spent £1,108,760.00 from April to June 2025',
    'The service was born of a partnership in 2013',
    'Miss rates fell; the Prof. body has changed its guidance',
    'From 1 April 2025 the clinic opens at 09:00',
  ])('is not: %s', (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('gives everything found, so that the writer can find it', () => {
    expect(findPersonalData('Mr Brown and Ms Green, PL1 2AA').map((each) => each.found)).toEqual([
      'Mr Brown',
      'Ms Green',
      'PL1 2AA',
    ]);
  });
});
