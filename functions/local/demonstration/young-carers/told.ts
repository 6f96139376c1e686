/** What is working well, what the provider is worried about, and what needs to happen. */
type Told = readonly [workingWell: string, worriedAbout: string, needsToHappen: string];

/** The answers of each month, in the order of the figures. All of it is made up. */
export const told: readonly Told[] = [
  [
    'The first month under the new contract went well.',
    'Families wait long for a first meeting.',
    'See where days go.',
  ],
  ['Schools know whom to ask.', 'One group is full.', 'Find a room for a second group.'],
  [
    'Short waits in the month without a school holiday.',
    'Transport in the evening.',
    'Ask the bus company for passes.',
  ],
  ['The summer programme is booked.', 'Staff are away in August.', 'Share the rota with Family Hubs.'],
  [
    'The summer programme ran as planned.',
    'Few schools can be reached in August.',
    'Write to every school in September.',
  ],
  ['A room for the second group is found.', 'Fewer sessions than planned.', 'Open the second group in October.'],
  ['The second group has opened.', 'Two groups need four workers each week.', 'Train two volunteers.'],
  ['Both groups are well attended.', 'Meetings at home take half a day each.', 'Try meetings at school.'],
  ['The winter party brought families together.', 'Waits are as long as in April.', 'Agree how to shorten them.'],
  ['Volunteers help in both groups.', 'Illness in January.', 'Cover from Family Hubs.'],
  ['Ten schools offer a room for first meetings.', 'Some families prefer home.', 'Let each family choose.'],
  ['The plan for shorter waits is agreed.', 'A second year with the same money.', 'Begin the plan in April.'],
  [
    'First meetings at school have begun.',
    'More requests than before, since the form.',
    'Watch how long answers take.',
  ],
  ['Waits are shorter than last May.', 'Requests keep coming.', 'Sort requests by what they ask for.'],
  ['Families like meeting at school.', 'Answers to schools take longer.', 'Write model answers.'],
  [
    'More sessions than in any month before.',
    'The same two workers answer every request.',
    'Share the work among four.',
  ],
  ['The summer programme ran in two places.', 'Requests in the holidays were a surprise.', 'Plan for them next year.'],
  ['Waits stay short with the schools back.', 'Answers to schools are later than a year ago.', 'Talk to the council.'],
  ['Half a year of short waits.', 'Requests still grow, and answers come later.', 'Agree what is an urgent request.'],
];

/** What the provider says of single figures in its latest return. */
export const latestComments: Readonly<Record<string, string>> = {
  'sessions-held': 'Both groups ran every week. One was called off in the half-term holiday.',
  'days-to-first-meeting':
    'First meetings at school keep the wait short. They take a morning where a meeting at home took a day.',
  'requests-answered':
    'Requests have grown since schools got a form in April, and the same workers answer them. Most of what is late is a second question about the same pupil.',
  'sessions-with-checked-worker': 'Every worker’s check is in date until next spring.',
};
