// The five real reports that lie beside the checkout where there are any: their publishers' texts are not ours to keep.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { memoryArchive } from '../../src/cli/bench-archive.ts'
import { benchEngine } from '../../src/cli/bench-reports.ts'
import { groupReports } from '../../src/flows/group-reports.ts'

const FOLDER = join(import.meta.dirname, '../../../shared/reports')
const DAY = '2022-03-29'

describe.skipIf(!existsSync(FOLDER))('five real reports of one day', () => {
  it('are one event, the later version a revision of the earlier, two texts of one agency neither', async () => {
    const engine = await benchEngine()
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
    const archive = memoryArchive()
    const named = new Map<string, string>()
    for (const [arrival, file] of files.sort().reverse().entries()) {
      const text = readFileSync(join(FOLDER, file), 'utf8')
      const read = engine.read({ id: file, text, date: DAY })
      if (!read) throw new Error(`${file} was set aside`)
      named.set(read.report.id, file.slice(0, 3))
      const one = { report: read.report, reading: read.reading, arrival }
      archive.write(await groupReports(archive, [one], engine.background))
    }
    const stored = (await archive.profiles([...named.keys()])).map(({ membership }) => membership)
    const ties = stored.flatMap(({ report, copyOf, revisionOf }) => [
      ...(copyOf ? [`${named.get(report)} copy of ${named.get(copyOf.of)}`] : []),
      ...(revisionOf ? [`${named.get(report)} revision of ${named.get(revisionOf.of)}`] : []),
    ])
    expect(new Set(stored.map(({ event }) => event)).size).toBe(1)
    expect(ties).toEqual(['004 revision of 003'])
  })
})
