import { expect, it } from 'vitest';
import { brandOf, contrast, ownBrandColour } from '../../../../functions/pages/components/brand.ts';

it('measures contrast as WCAG does', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

it('puts white text on a dark colour and dark text on a light one, always readable', () => {
  expect(brandOf('#00527a').text).toBe('#ffffff');
  expect(brandOf('#ffdd00').text).toBe('#0b0c0c');
  for (const colour of ['#00527a', '#ffdd00', '#888888', '#e4002b', '#767676']) {
    const { background, text } = brandOf(colour);
    expect(contrast(background, text)).toBeGreaterThanOrEqual(4.5);
  }
});

it('uses the product colour when none is given or the value is not a colour', () => {
  expect(brandOf(undefined).background).toBe(ownBrandColour);
  expect(brandOf('red;}').background).toBe(ownBrandColour);
});
