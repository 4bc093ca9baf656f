import type { Context } from 'hono'
import type { Scope } from '../model/token.ts'
import type { Ports } from '../ports.ts'

/** 'absent': no Authorization header; 'wrong': one that nobody was given, or that was revoked. */
export type Caller = { kind: 'known'; id: string; scope: Scope } | { kind: 'absent' } | { kind: 'wrong' }

/** What the Worker hands to the app with each request, who is calling, where a door has asked, and whether
 * the answer is a mail, which has its styles in its elements. */
export type HttpEnv = { Bindings: { ports: Ports }; Variables: { caller?: Caller; isMail?: true } }

export type Ctx = Context<HttpEnv>
