import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Each Worker test starts a workerd of its own; more at once only makes them wait for each other.
    maxWorkers: 2,
  },
})
