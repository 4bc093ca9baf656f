import { describe, expect, it } from 'vitest'
import { digestOptions } from '../../src/cli/digest-options.ts'

const ENV = { DAYBOOK_TOKEN: 'token' }
const tasks = (line: string) => digestOptions(line.split(' '), '/nowhere', ENV)?.task

describe('npm run digest', () => {
  it.each([
    ['preview', { task: 'preview', date: null, language: 'en' }],
    ['preview 2022-03-29 --language de', { task: 'preview', date: '2022-03-29', language: 'de' }],
    ['send-test a@b.example', { task: 'send-test', address: 'a@b.example', date: null, language: 'en' }],
    ['send-test a@b.example 2022-03-29', { task: 'send-test', address: 'a@b.example', date: '2022-03-29' }],
  ])('%s', (line, expected) => {
    expect(tasks(line)).toMatchObject(expected)
  })

  it.each([
    ['send', 'say preview, or send-test ADDRESS'],
    ['send-test', 'say preview, or send-test ADDRESS'],
    ['preview yesterday', 'takes a day as 2022-03-29'],
    ['preview 2022-03-29 2022-03-30', 'one day at a time'],
    ['preview --language fr', '--language takes en or de'],
  ])('%s is refused', (line, message) => {
    expect(() => tasks(line)).toThrow(message)
  })
})
