// An invented day: a ferry runs aground, told by three outlets of three origins, one of them twice.
import type { ReportInEvent } from '../../src/model/material.ts'
import { told } from './material.ts'

const NAMES = {
  Eastport: 'place',
  Norling: 'place',
  Halden: 'place',
  'Ida Marsh': 'person',
  Marsh: 'person',
} as const

export const early = told({
  source: 'Coast Wire',
  at: '2024-05-02T07:10',
  title: 'Ferry runs aground off Eastport',
  names: NAMES,
  text: [
    'A car ferry with 212 passengers ran aground on a sandbank off Eastport early on Thursday in thick fog.',
    'Three people were injured when the ferry struck the sandbank, the coastguard said.',
    'Harbour master Ida Marsh said that the crew "did everything they could in the dark".',
    'A power cut in the town of Norling closed the hospital laundry for several hours.',
  ].join(' '),
  figures: [
    { wording: 'Three', measure: 'injured', low: 3, high: 3, where: 'Eastport' },
    { wording: '212', measure: 'aboard', of: 'passengers', low: 212, high: 212 },
  ],
  quotes: [{ words: 'did everything they could in the dark', speaker: 'Ida Marsh' }],
})

export const late = told({
  source: 'Coast Wire',
  at: '2024-05-02T11:30',
  title: 'All passengers taken off ferry stranded near Eastport',
  revisionOf: early.report.id,
  names: NAMES,
  text: [
    'All passengers were taken off a stranded car ferry near Eastport by lifeboats before noon on Thursday.',
    'The ferry ran aground on a sandbank off Eastport early on Thursday in thick fog.',
    'Six people were injured when the ferry struck the sandbank, the coastguard said.',
    'Harbour master Ida Marsh said that the crew "did everything they could in the dark".',
    'A power cut in the town of Norling closed the hospital laundry for several hours.',
  ].join(' '),
  figures: [{ wording: 'Six', measure: 'injured', low: 6, high: 6, where: 'Eastport' }],
  quotes: [{ words: 'did everything they could in the dark', speaker: 'Ida Marsh' }],
})

export const post = told({
  source: 'Harbour Post',
  at: '2024-05-02',
  title: 'Lifeboats take passengers off stranded ferry near Eastport',
  names: NAMES,
  text: [
    'Lifeboats had taken all passengers off the stranded car ferry near Eastport by noon on Thursday.',
    'The ferry with more than 200 passengers had run aground on a sandbank in thick fog.',
    'Ida Marsh, the harbour master, said the crew "did all they could in the dark".',
    'In Norling a power cut closed the hospital laundry for hours.',
  ].join(' '),
  figures: [{ wording: 'more than 200', measure: 'aboard', of: 'passengers', low: 200, high: null }],
  quotes: [{ words: 'did all they could in the dark', speaker: 'Marsh' }],
})

export const gazette = told({
  source: 'Halden Gazette',
  at: '2024-05-02',
  names: NAMES,
  text: [
    'All passengers were taken off a car ferry stranded near Eastport by two lifeboats on Thursday.',
    'The ship was on its way to Halden. But nobody could say when it would be afloat again.',
    'He said the tide would not be high enough before Friday evening at the earliest.',
  ].join(' '),
})

export const ferry: ReportInEvent[] = [early, late, post, gazette]
