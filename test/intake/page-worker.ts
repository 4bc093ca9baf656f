// A Worker whose one door reads pages, to try that in workerd.
import { readPage } from '../../src/intake/page.ts'

export default {
  fetch: async (request) =>
    Response.json(readPage(await request.text(), new URL(request.url).searchParams.get('page'))),
} satisfies ExportedHandler
