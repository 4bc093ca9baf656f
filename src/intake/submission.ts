import { z } from 'zod'
import { CALL_BYTES_MAX, NAME_CHARS_MAX, PAGE_CHARS_MAX, TITLE_CHARS_MAX, URL_CHARS_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'

const bounded = (field: string, max: number) =>
  z
    .string({ error: `${field} must be a string` })
    .max(max, { error: `${field} is longer than ${max} characters` })

const labels = {
  source: bounded('source', NAME_CHARS_MAX)
    .exactOptional()
    .describe('Who published it: a name, id or signature'),
  url: bounded('url', URL_CHARS_MAX).exactOptional().describe('Where it was published, http or https'),
  title: bounded('title', TITLE_CHARS_MAX).exactOptional(),
  byline: bounded('byline', NAME_CHARS_MAX).exactOptional().describe('Who signs it'),
  published: bounded('published', 40)
    .exactOptional()
    .describe('ISO 8601 day, or day and time; outranks what the text says'),
  publishedFallback: bounded('publishedFallback', 10)
    .refine(isCalendarDay, { error: 'publishedFallback must be a day such as 2022-03-29' })
    .exactOptional()
    .describe('The day to take when nothing else says one'),
  origin: bounded('origin', NAME_CHARS_MAX)
    .exactOptional()
    .describe('The agency whose text it is, where another publishes it'),
  language: bounded('language', 35).exactOptional().describe('BCP 47'),
}

/** Says which of its fields a thing has too many of, or what it should be. */
const strictly = (wanted: string) => ({
  error: (issue: { code?: string; keys?: unknown }) =>
    issue.code === 'unrecognized_keys'
      ? `a report has no field ${(issue.keys as string[]).join(', ')}`
      : `a report must be an object with ${wanted}`,
})

/**
 * A submission as it comes in from outside. It bounds sizes and shapes only: whether a date, an address or a text
 * can be believed is intake's to judge, so that what it refuses is set aside and counted, never dropped with the call.
 */
export const submissionSchema: z.ZodType<Submission, Submission> = z
  .strictObject(
    {
      text: bounded('text', CALL_BYTES_MAX).describe('The report: plain text, or Markdown with front matter'),
      format: z
        .enum(['text', 'markdown'], { error: "format must be 'text' or 'markdown'" })
        .exactOptional()
        .describe('Taken from the text where absent'),
      ...labels,
    },
    strictly('a text'),
  )
  .meta({ id: 'Submission' })

/** A web page to be read as a report: its HTML, or its address alone, and then it is fetched. */
export type PageGiven = Omit<Submission, 'text' | 'format' | 'via'> & { html?: string }

export const pageGivenSchema: z.ZodType<PageGiven, PageGiven> = z
  .strictObject(
    {
      html: bounded('html', PAGE_CHARS_MAX)
        .exactOptional()
        .describe('The page; fetched from `url` where absent'),
      ...labels,
    },
    strictly('a text, an html or a url'),
  )
  .meta({ id: 'SubmittedPage' })
