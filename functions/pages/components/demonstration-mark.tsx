import type { Content, Optional } from './common.ts';
import { PhaseBanner } from './phase-banner.tsx';

export type DemonstrationMarkProps = Optional<{ children: Content }>;

/** Says, on screen and on paper, that figures shown are made up. */
export function DemonstrationMark({
  children = 'Returns, and whatever no paper prints, are made up for demonstration.',
}: DemonstrationMarkProps) {
  return (
    <PhaseBanner tag="Demonstration" tagColour="purple" class="outturn-demonstration">
      {children}
    </PhaseBanner>
  );
}
