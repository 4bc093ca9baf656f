import { z } from 'zod'
import { CALL_BYTES_MAX, NAME_CHARS_MAX, TITLE_CHARS_MAX, URL_CHARS_MAX } from '../limits.ts'
import { isCalendarDay } from '../model/calendar.ts'
import type { Submission } from '../model/report.ts'

const bounded = (field: string, max: number) =>
  z
    .string({ error: `${field} must be a string` })
    .max(max, { error: `${field} is longer than ${max} characters` })

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
    },
    {
      error: (issue) =>
        issue.code === 'unrecognized_keys'
          ? `a report has no field ${(issue.keys as string[]).join(', ')}`
          : 'a report must be an object with a text',
    },
  )
  .meta({ id: 'Submission' })
