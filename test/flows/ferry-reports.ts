import type { Submission } from '../../src/model/report.ts'

// Five invented reports of one day: an agency's text, a copy of it, an outlet's own, and two versions at one address.
// A sixth tells of something else.

const AGENCY = `HALVIK (Northwire) - A car ferry with 214 people on board ran aground outside Halvik harbour on Sunday, and coastguard boats took off all passengers within three hours, the coastguard said.

Six people were treated for minor injuries, the regional hospital said. The ferry Sula was on its way from Brenna to Halvik when it struck a sandbank in thick fog.

"The crew did everything right and nobody panicked," coastguard commander Inga Dahl told reporters in Halvik.

The operator, Fjordlink, said that more than 40 cars were still on the car deck. It could not say when the ferry would be towed free.`

const OWN = `Fog sends Brenna ferry onto sandbank

By Tor Lund

Halvik - Passengers of the ferry Sula waited for up to three hours on Sunday before coastguard boats brought them ashore. About 210 people were on board when the ship ran aground at the mouth of Halvik harbour.

Seven people were injured, one of them with a broken wrist, according to the mayor of Halvik, Rune Aas. The coastguard spoke of six.

Fjordlink cancelled all crossings between Brenna and Halvik until Tuesday. Divers will look at the hull on Monday, the company said.`

const EARLY = `Ferry runs aground near Halvik

A ferry with some 200 people on board has run aground off Halvik in thick fog, the coastguard said on Sunday. Boats are on their way to take off the passengers.

There were no reports of injuries. The ferry Sula sails between Brenna and Halvik several times a day.

The operator Fjordlink said it was working with the coastguard.`

const LATER = `Ferry passengers safe after running aground near Halvik

All passengers of a ferry that ran aground off Halvik in thick fog were brought ashore, the coastguard said on Sunday. Six people were slightly injured.

The ferry Sula sails between Brenna and Halvik several times a day. It had 214 people on board.

The operator Fjordlink said it was working with the coastguard. Coastguard commander Inga Dahl praised the crew: "The crew did everything right."`

export const FERRY: Submission[] = [
  {
    text: AGENCY,
    title: 'Ferry runs aground off Halvik, all passengers rescued',
    source: 'Northwire',
    published: '2025-05-04',
  },
  {
    text: AGENCY,
    title: 'Passengers rescued from stranded ferry',
    source: 'Morning Courier',
    origin: 'Northwire',
    published: '2025-05-04',
  },
  { text: OWN, source: 'Halvik Times', url: 'https://halvik.example/ferry', published: '2025-05-04' },
  { text: EARLY, source: 'Coast Radio', url: 'https://coast.example/news/17', published: '2025-05-04T09:10' },
  { text: LATER, source: 'Coast Radio', url: 'https://coast.example/news/17', published: '2025-05-04T15:40' },
]

export const BUDGET: Submission = {
  text: `Parliament passes school budget

Members of parliament voted 61 to 48 on Sunday for a budget that gives schools another 90 million crowns a year. The finance minister, Berit Moen, said that small schools would gain most.

The teachers' union said the money would pay for about 400 posts. The opposition called the plan too small and too late.`,
  source: 'Capital Daily',
  published: '2025-05-04',
}

/** The ferry on the day after. */
export const FERRY_FREE: Submission = {
  text: `Stranded ferry Sula towed free off Halvik

HALVIK (Northwire) - Two tugs pulled the ferry Sula off a sandbank outside Halvik harbour on Monday, a day after it ran aground in thick fog with 214 people on board, the coastguard said.

Divers found a crack in the hull. The operator Fjordlink said that the ferry Sula would be out of service for three weeks.

Coastguard commander Inga Dahl said that all cars were safe on the car deck.`,
  source: 'Northwire',
  published: '2025-05-05',
}

export const NOTHING: Submission = { text: '   \n\n  ', source: 'Coast Radio', published: '2025-05-04' }
