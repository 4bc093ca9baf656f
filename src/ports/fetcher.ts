// Asking servers of others.

/** 'metadata': where clouds keep an instance's credentials. 'translated', 'tunnel': another address is inside. */
export type AddressKind =
  | 'public'
  | 'unspecified'
  | 'loopback'
  | 'private'
  | 'link-local'
  | 'metadata'
  | 'shared'
  | 'multicast'
  | 'benchmark'
  | 'documentation'
  | 'translated'
  | 'tunnel'
  | 'reserved'

/** Why an address is not asked at all; those of an IP address say what it is for (RFC 6890). */
export type RefusedAddress =
  | 'not an address'
  | 'too long'
  | 'scheme'
  | 'credentials'
  | 'port'
  | 'local name'
  | 'reserved name'
  | Exclude<AddressKind, 'public'>
  | 'downgrade'
  | 'not allowed'

/**
 * 'unresolved': the name has no address, or nobody could say. 'unreachable': no connection, no TLS, no HTTP.
 * 'broken': the body breaks off, or is not what its headers say. 'bad encoding': compressed in a way nobody asked for.
 */
export type FetchFailure =
  | 'unresolved'
  | 'unreachable'
  | 'timeout'
  | 'too large'
  | 'too many redirects'
  | 'redirect loop'
  | 'bad redirect'
  | 'broken'
  | 'bad encoding'

export type FetchedHeader =
  | 'content-type'
  | 'content-language'
  | 'etag'
  | 'last-modified'
  | 'cache-control'
  | 'expires'
  | 'date'
  | 'age'
  | 'retry-after'
  | 'link'

export type Fetch = {
  url: string
  /** The Accept header */
  accept: string
  /** Of the body, after decompression */
  bytesMax: number
  /** Of a larger body the beginning is wanted; else it is 'too large'. */
  cut?: boolean
  /** Of the last answer, for a conditional GET */
  etag?: string | null
  lastModified?: string | null
  /**
   * The address of the document that named this one, where it was not the operator: a page or a feed from outside
   * leads to no host that only the operator's trust (FETCH_HOSTS_TRUSTED) allows.
   */
  namedBy?: string | null
}

export type FetchAnswer =
  | {
      kind: 'answer'
      /** Whatever the server said, but for redirects, which were followed */
      status: number
      /** The address that answered */
      url: string
      /** Where permanent redirects (301, 308) and no others lead from the address asked; null where none does */
      movedTo: string | null
      headers: Partial<Record<FetchedHeader, string>>
      /** Empty unless the status is 2xx */
      body: Uint8Array<ArrayBuffer>
    }
  | { kind: 'refused'; reason: RefusedAddress; url: string; detail: string }
  | { kind: 'failed'; reason: FetchFailure; url: string; detail: string }

/** A form for POST. No redirect is followed: it would carry what is in it to somebody else. */
export type FormPost = Pick<Fetch, 'url' | 'accept' | 'bytesMax' | 'namedBy'> & {
  /** In pairs where a name stands more than once */
  form: Record<string, string> | [string, string][]
}

/** Asks the public web, each hop of a redirect checked as the first address is. Never throws. */
export type Fetcher = {
  /** How the instance names itself */
  userAgent: string
  get(wanted: Fetch): Promise<FetchAnswer>
  post(wanted: FormPost): Promise<FetchAnswer>
}
