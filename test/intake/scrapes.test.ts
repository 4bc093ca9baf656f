// Paragraphs of invented scrapes, in the midst of an article and at its end: what is the site's, and news that looks
// like it. Precision goes first: in doubt a paragraph is news.
import { describe, expect, test } from 'vitest'
import { isNews } from '../../src/model/report.ts'
import { NEWS, report } from './take.ts'

const LAST =
  'The ferry to Lissa will sail from the northern quay until the channel has been searched by divers.'

const newsAt = (line: string, text: string): boolean | undefined => {
  const { paragraphs } = report(text)
  const at = text.indexOf(line) + line.length / 2
  const paragraph = paragraphs.find(({ start, end }) => start <= at && at < end)
  return paragraph && isNews(paragraph)
}

const FURNITURE: string[] = [
  // Advertisement
  'ADVERTISEMENT',
  '- Advertisement -',
  'Sponsored by Halvik Ferries',
  'Article continues below advertisement',
  'Story continues after this advertisement',
  'Scroll down to continue reading',
  'Paid content',
  // Sharing
  'Share',
  'Share on Facebook',
  'Share this article on WhatsApp',
  'Facebook Twitter LinkedIn Email',
  'Tweet | Share | Pin | Email',
  '214 shares',
  '1.2k views',
  'Link copied to clipboard',
  'Print this page',
  'Save for later',
  'Gift this article',
  'Copy link to article',
  // Navigation
  'Home > World > Europe',
  'Skip to main content',
  'Back to top',
  'Main menu',
  'Log in',
  'Next article',
  'Page 2 of 3',
  'Load more stories',
  'Search for:',
  'Toggle navigation',
  // Related links
  'READ ALSO: Halvik ferry sails again after repairs',
  'Related: Halvik ferry sails again after repairs',
  'Related articles',
  'Most read',
  'Recommended for you',
  'You may also like',
  'More on this story',
  'More from The Ellery Courier',
  'Editors’ picks',
  'In case you missed it',
  'Tags: harbour, ferries, Halvik',
  'Topics: Shipping | Accidents',
  'Read more: Who owns the freighter?',
  '>> Read next: Halvik ferry sails again',
  // Media
  'Watch: Drone footage of the freighter',
  'Photo gallery',
  'Listen to this article',
  'Play video',
  '00:00 / 02:31',
  'Image 1 of 12',
  'Click to enlarge',
  // Newsletters, follow, apps, paywalls
  'Sign up to our morning newsletter.',
  'Get the best of the Courier in your inbox every morning.',
  'Follow us on Instagram for more news from the coast.',
  'Download our app to get the news first.',
  'This article is for subscribers only.',
  'To continue reading, log in or create an account.',
  'Already a subscriber? Log in here.',
  'You have 2 free articles left this month.',
  'Support independent journalism. Give from 3 crowns a month.',
  'Join our WhatsApp channel for the latest updates.',
  'Please enter a valid email address.',
  // Consent and browsers
  'We and our 742 partners store and access information on your device.',
  'This website uses cookies to ensure you get the best experience on our website.',
  'Accept all cookies',
  'Manage my preferences',
  'By clicking “Accept”, you agree to the storing of cookies on your device.',
  'This content is hosted by a third party that uses cookies. Click to accept and view it.',
  'Please enable JavaScript to view the comments.',
  'You are using an outdated browser. Please upgrade your browser to improve your experience.',
  'It looks like you are using an ad blocker.',
  // Comments and ratings
  'Leave a comment',
  '12 Comments',
  'Comments are closed.',
  'Your email address will not be published. Required fields are marked *',
  'Rating: 4/5. From 3 votes.',
  'Was this article helpful?',
  'What do you think? Tell us in the comments below.',
  // Licences and rights
  '© 2024 The Ellery Courier. All rights reserved.',
  'This article is republished from The Quay under a Creative Commons licence.',
  'Reproduction without permission is prohibited.',
  'This material may not be published, broadcast, rewritten or redistributed.',
  'This story has not been edited by our staff and is auto-generated from a syndicated feed.',
  'Disclaimer: The views expressed are those of the author and not of this newspaper.',
  // Editing
  '3 min read',
  'Estimated reading time: 4 minutes',
  'Last updated: 6 May 2024, 10:40',
  'This is a developing story and will be updated.',
]

const NEWS_ALIKE: string[] = [
  'Advertisement revenue at the Courier fell by a third last year, the publisher said.',
  'Advertisers left the platform on Monday after the minister shared the video.',
  'Shares in Halvik Ferries fell 12 percent on Monday.',
  'Shares of the owner rose after the report.',
  'Facebook and Twitter removed the video on Monday.',
  'Facebook said it had removed the pages on Monday.',
  'Twitter users shared pictures of the freighter all night.',
  'The mayor shared the news on Facebook before dawn.',
  'Print workers at the Courier walked out on Tuesday.',
  'Copies of the letter were sent to each of the crew.',
  'Home prices in Port Ellery rose 4 percent in April.',
  'World leaders met in Lissa on Monday to talk about the ferry.',
  'Sports events in the town were called off.',
  'Weather forecasters expect a storm from the west by Friday.',
  'Politics in Halvik has been quiet since the election.',
  'Business owners on the quay fear for the summer.',
  'Search teams found two more sailors on Monday.',
  'Search and rescue boats returned to port at dusk.',
  'Help arrived from Lissa within the hour.',
  'Donations for the sailors reached 40,000 crowns by Monday.',
  'Contact with the freighter was lost at 3 a.m.',
  'Subscribers of the island’s power company were left in the dark.',
  'Register of the ship or not, the owner has to pay.',
  'Next week the council votes on a new mole.',
  'Page after page of the log had been torn out.',
  'Related charges against the captain were dropped.',
  'Most of the crew come from Lissa.',
  'Most read the order as a threat.',
  'More than forty boats were damaged.',
  'More on board were hurt than was thought at first, doctors said.',
  'Recommended safety checks had not been made in two years.',
  'You may not leave the harbour, the master was told.',
  'Tags on the bodies helped to name the dead.',
  'Read aloud in court, the letter moved many to tears.',
  'Watch officers on the bridge had fallen asleep.',
  'Watching from the shore, hundreds of people saw the ship turn.',
  'Video of the crash was seen by a million people.',
  'Photos from the scene show the hull torn open.',
  'Images taken by satellite show the slick drifting west.',
  'Listening stations picked up the call at 3:12 a.m.',
  'Play was stopped for an hour as smoke drifted over the ground.',
  'Click Holdings, the owner of the freighter, could not be reached.',
  'Signs of oil were found as far as Lissa.',
  'The app that warned the crew had been switched off.',
  'The newsletter of the port authority had warned of the rock.',
  'The regulator fined the company over cookies it had set without consent.',
  'Cookies and milk were handed out to the stranded passengers.',
  'Accepting the offer would cost the town dear, the mayor said.',
  'The browser maker said it would no longer support the old system.',
  'Comments by the minister angered the fishermen.',
  'Comments are not evidence, the judge told the court.',
  'Rating agencies cut the owner’s credit on Tuesday.',
  'Votes were counted until dawn in all 40 districts.',
  'What do you do when the sea comes in? They have asked that here for years.',
  'Copyright in the photographs belongs to the harbour office, the court ruled.',
  'The rights to the wreck were reserved for the crown in 1931.',
  'Reproduction of the rare seal has fallen since the spill, biologists said.',
  'The views expressed by the captain shocked the court.',
  'Disclaimers on the ticket do not free the owner from paying, the judge ruled.',
  'The last update from the ship came at 2:40.',
  'Updated maps of the seabed will be printed by June.',
  'This is a developing crisis for the islands, the governor said.',
  'He reads for three minutes each morning.',
  'Nobody was hurt.',
  '“Help us!”',
  '“Follow us,” the pilots called to the ferry.',
  'Why did nobody answer?',
  'Two dead. Five missing.',
  'Their support kept the paper alive.',
  'Follow-up searches on Tuesday found nothing.',
  'Follow the money, the auditor told the court, and you find the owner.',
  'Join them or leave, the strikers told the drivers.',
  'Sponsored by the state, the yard built 30 ships a year.',
  'Editors at the Courier were questioned by police.',
  'Live ammunition was found on board.',
  'Live updates from the bridge stopped at 3 a.m., investigators said.',
  'Gallery owners in the old town lost all they had.',
  'Trending upwards since March, the price of oil reached 90 crowns on Monday.',
  'Highlights of the plan include a second mole and a lighthouse.',
  'Key points of the deal were agreed on Sunday night.',
  'The story continues in court on Monday.',
]

describe('the site’s own', () => {
  test.each(FURNITURE)('%s', (line) => {
    expect(newsAt(line, `${NEWS}\n\n${line}\n\n${LAST}`)).toBe(false)
  })
})

describe('news that looks like it', () => {
  test.each(NEWS_ALIKE)('%s', (line) => {
    expect(newsAt(line, `${NEWS}\n\n${line}\n\n${LAST}`)).toBe(true)
    expect(newsAt(line, `${NEWS}\n\n${LAST}\n\n${line}`)).toBe(true)
  })
})
