// What mail servers write back, invented after the forms of RFC 3464, RFC 5965 and older programs.

export const SIGNED_ID = `00000000000000ab20310505-${'c'.repeat(20)}`

const headersOf = (headers: Record<string, string>): string =>
  Object.entries({
    From: 'Mail Delivery System <MAILER-DAEMON@mx.example>',
    To: 'daybook@daybook.example',
    Subject: 'Undelivered mail',
    'Message-ID': '<notice@mx.example>',
    'MIME-Version': '1.0',
    ...headers,
  })
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')

const RETURNED = `From: Daybook <daybook@daybook.example>
To: ann@mail.example
Subject: The day
Message-ID: <${SIGNED_ID}@daybook.example>

The text.`

const report = (kind: string, type: string, fields: string, text: string): string =>
  `${headersOf({ 'Content-Type': `multipart/report; report-type=${kind}; boundary="edge"` })}

--edge
Content-Type: text/plain; charset=utf-8

${text}

--edge
Content-Type: ${type}

${fields}

--edge
Content-Type: message/rfc822

${RETURNED}

--edge--
`

const crlf = (text: string): string => text.replace(/\r?\n/g, '\r\n')

/** @param recipient the fields of the recipient's block, or of several with an empty line between */
export const notificationOf = (recipient: string, text = 'The mail could not be delivered.'): string =>
  crlf(
    report(
      'delivery-status',
      'message/delivery-status',
      `Reporting-MTA: dns; mx.example\nArrival-Date: Mon, 5 May 2031 07:00:00 +0000\n\nFinal-Recipient: rfc822; ann@mail.example\n${recipient}`,
      text,
    ),
  )

export const complaintOf = (fields: string): string =>
  crlf(report('feedback-report', 'message/feedback-report', fields, 'This is an abuse report.'))

export const letterOf = (text: string, headers: Record<string, string> = {}): string =>
  crlf(`${headersOf({ 'Content-Type': 'text/plain; charset=utf-8', ...headers })}\n\n${text}\n`)
