// A certificate for this machine only, the key to it, and the authority that signed it (whose key nobody has): for tests.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export const KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg0nXN/24gFMdNJkFa
fK6jdtOHTs96sNypFaOwTpkYBiShRANCAAQbTUsukS/SH2tBh681DMwLjhZyy562
RCbPd/zENKfXR8SKEcyh4iA/B9gHMiblOqwqUUhNTY92zfxsMsQRq8Wl
-----END PRIVATE KEY-----
`

export const CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBrTCCAVSgAwIBAgIUcsuLQVs8vqIa4OuMS58t3EHOF1cwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNRGF5Ym9vayB0ZXN0czAgFw0yNjExMjAxNDU2NTNaGA8yMTI2
MTAyNjE0NTY1M1owFDESMBAGA1UEAwwJbG9jYWxob3N0MFkwEwYHKoZIzj0CAQYI
KoZIzj0DAQcDQgAEG01LLpEv0h9rQYevNQzMC44WcsuetkQmz3f8xDSn10fEihHM
oeIgPwfYBzIm5TqsKlFITU2Pds38bDLEEavFpaN+MHwwGgYDVR0RBBMwEYIJbG9j
YWxob3N0hwR/AAABMAkGA1UdEwQCMAAwEwYDVR0lBAwwCgYIKwYBBQUHAwEwHQYD
VR0OBBYEFPbWJfovqCbGyWSq8LrM5zhHqVkqMB8GA1UdIwQYMBaAFMzVdDzERMYe
O+pp4mFBjOIRfPV6MAoGCCqGSM49BAMCA0cAMEQCIHRtckA9YVky4uIWrEfeYfAk
3sNrizZaMGsiB036Oy+MAiAwlBnrCG4wRbC35nal2aiSFybXhu6LOTUgbBbZKz+Z
yg==
-----END CERTIFICATE-----
`

const AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBhzCCAS2gAwIBAgIUI+5sIHstWBedJKVEyjumMhxfx/MwCgYIKoZIzj0EAwIw
GDEWMBQGA1UEAwwNRGF5Ym9vayB0ZXN0czAgFw0yNjExMjAxNDU2NTJaGA8yMTI2
MTAyNzE0NTY1MlowGDEWMBQGA1UEAwwNRGF5Ym9vayB0ZXN0czBZMBMGByqGSM49
AgEGCCqGSM49AwEHA0IABN102XOqsPvgqknKx6VokZY/odZCHUn/AlY5IbvXGmRJ
Hu8O4qc4txHAQbX/Ptk5chOh9A8/eAvMpyb2xKpUQ9SjUzBRMB0GA1UdDgQWBBTM
1XQ8xETGHjvqaeJhQYziEXz1ejAfBgNVHSMEGDAWgBTM1XQ8xETGHjvqaeJhQYzi
EXz1ejAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCIGNnPTb2mxcL
B2mc+LNCUJB8E4x9XEzVsRQgO0w/pwBBAiEApmY1dnpTMj+1BZHFx0w67Jr/A6Sb
1MMr7DGV6fH9ZBk=
-----END CERTIFICATE-----
`

/** Makes a workerd that is started from here on trust it: miniflare looks at this variable when it is loaded. */
export const trustCertificate = (): void => {
  const path = join(mkdtempSync(join(tmpdir(), 'daybook-certificate-')), 'authority.pem')
  writeFileSync(path, AUTHORITY)
  process.env.NODE_EXTRA_CA_CERTS = path
}
