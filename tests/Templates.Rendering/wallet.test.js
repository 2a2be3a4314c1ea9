import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read, renderMessage } from './braze.js';
import { oddIds } from './odd.js';
import { startSessionM, walletOf } from './sessionm.js';

const templates = ['wallet.liquid', 'wallet.credential.liquid', 'wallet.secret.liquid', 'wallet.text.liquid'];
const noOffer = 'The SessionM wallet holds no offer';
const unreadable = 'The SessionM wallet could not be read';
const breakfast = { id: 'uo-1', name: 'Breakfast', description: 'Two for one', expiration_date: '2026-12-24T00:00:00' };

// The text template takes the id from an attribute, the others Braze's external id; credentials are kept where Braze keeps them.
const profileOf = (id, more = {}) => ({
  user_id: id,
  custom_attribute: { loyalty_id: id },
  __secrets: { sessionm_connect: { username: 'stored-key', password: 'stored-secret' } },
  ...more,
});

const basic = credentials => `Basic ${Buffer.from(credentials).toString('base64')}`;

test.before(() => { console.error = () => {}; }); // brazejs reports failed calls there

test('Template asks for the wallet as SessionM documents it', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf(breakfast);
  await renderMessage('wallet.liquid', profileOf('u-1'), sessionM);

  assert.equal(sessionM.requests.length, 1);
  const [asked] = sessionM.requests;
  assert.equal(asked.method, 'POST');
  assert.equal(asked.path, '/offers/api/2.0/offers/get_user_offers');
  assert.equal(asked.headers['content-type'], 'application/json');
  assert.equal(asked.headers.authorization, 'Basic YOUR_SESSIONM_CONNECT_AUTHORIZATION');
  assert.deepEqual(JSON.parse(asked.body), {
    retailer_id: '00000000-0000-0000-0000-0000000000ee',
    user_id: 'u-1',
    skip: 0,
    take: 100,
    include_pending_extended_data: false,
    culture: 'en-US',
  });
});

test('Template asks for the page and the pending offers it was told to', async t => {
  const sessionM = await startSessionM(t);
  await renderMessage('wallet.text.liquid', profileOf('C-100'), sessionM);

  const body = JSON.parse(sessionM.requests[0].body);
  assert.deepEqual([body.user_id, body.skip, body.take, body.include_pending_extended_data], ['C-100', 5, 20, true]);
});

test('A credential stored in Braze authorizes the call, and the template holds none', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf(breakfast);
  await renderMessage('wallet.credential.liquid', profileOf('u-1'), sessionM);

  assert.equal(sessionM.requests[0].headers.authorization, basic('stored-key:stored-secret'));
  assert.doesNotMatch(read('wallet.credential.liquid'), /Authorization|YOUR_/);
});

test('Real credentials authorize the call when they were asked for', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf(breakfast);
  await renderMessage('wallet.secret.liquid', profileOf('u-1'), sessionM);

  assert.equal(sessionM.requests[0].headers.authorization, basic('connect-key:connect-secret'));
});

test('Only the template that asked for them holds real credentials', () => {
  for (const name of templates.filter(t => t !== 'wallet.secret.liquid')) {
    assert.doesNotMatch(read(name), /connect-(key|secret)|Y29ubmVjdC/);
  }
});

test('No answer is cached, because the cache does not know customers apart', () => {
  for (const name of templates) {
    assert.doesNotMatch(read(name), /cache_max_age/);
  }
});

for (const [language, culture] of [['de', 'de-DE'], ['fr', 'fr-FR'], ['es', 'en-US'], ['', 'en-US'], [undefined, 'en-US'], ['de\' or \'1\' == \'1', 'en-US']]) {
  test(`Texts are asked for in ${culture} when the language is ${language}`, async t => {
    const sessionM = await startSessionM(t);
    await renderMessage('wallet.text.liquid', profileOf('C-100', { language }), sessionM);

    assert.equal(JSON.parse(sessionM.requests[0].body).culture, culture);
  });
}

test('HTML shows title, description, last day and user-offer id of every offer', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf(
    breakfast,
    { id: 'uo-2', name: 'Coffee', expiration_date: null, redemption_end_date: '2027-01-31T22:30:00.1234567Z' },
    { id: 'uo-3', name: 'Cake', description: '' });

  const { text } = await renderMessage('wallet.liquid', profileOf('u-1'), sessionM);

  assert.equal(text, [
    '<p data-user-offer-id="uo-1"><strong>Breakfast</strong><br>Two for one<br>2026-12-24</p>',
    '<p data-user-offer-id="uo-2"><strong>Coffee</strong><br>2027-01-31</p>',
    '<p data-user-offer-id="uo-3"><strong>Cake</strong></p>',
    '',
  ].join('\n'));
});

test('Plain text has a line for each offer, up to the number to be shown', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf(breakfast, { id: 'uo-2', name: 'Coffee & cake' }, { id: 'uo-3', name: 'Tea' });

  const { text } = await renderMessage('wallet.text.liquid', profileOf('C-100'), sessionM);

  assert.equal(text, 'Breakfast: Two for one (2026-12-24)\nCoffee & cake\n');
});

test('An offer cannot bring markup or Liquid into the message', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf({ id: '"><script>', name: '<b>x</b> {{${email_address}}}', description: "{% abort_message('x') %} & \"y\"" });

  const { text } = await renderMessage('wallet.liquid', profileOf('u-1', { email_address: 'a@b.test' }), sessionM);

  assert.equal(text.trimEnd(), '<p data-user-offer-id="&#34;&gt;&lt;script&gt;"><strong>&lt;b&gt;x&lt;/b&gt; {{${email_address}}}</strong><br>{% abort_message(&#39;x&#39;) %} &amp; &#34;y&#34;</p>');
});

test('An offer without any member is shown empty', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = walletOf({}, { id: null, name: null, description: null, expiration_date: null });

  const { text } = await renderMessage('wallet.liquid', profileOf('u-1'), sessionM);

  assert.equal(text, '<p data-user-offer-id=""><strong></strong></p>\n'.repeat(2));
});

test('A status in capitals is a success too', async t => {
  const sessionM = await startSessionM(t);
  sessionM.answer = { ...walletOf(breakfast), status: 'OK' };

  assert.match((await renderMessage('wallet.liquid', profileOf('u-1'), sessionM)).text, /Breakfast/);
});

for (const [what, payload] of [['is empty', { user_offers: [] }], ['is null', { user_offers: null }], ['is missing', {}]]) {
  test(`The message is given up or its text for no offer shown when the list ${what}`, async t => {
    const sessionM = await startSessionM(t);
    sessionM.answer = { status: 'ok', payload };

    assert.deepEqual(await renderMessage('wallet.liquid', profileOf('u-1'), sessionM), { aborted: noOffer });
    assert.deepEqual(await renderMessage('wallet.text.liquid', profileOf('C-100'), sessionM), { text: 'Nothing for you today.' });
  });
}

const page = '<!doctype html><title>Blocked</title>{{${email_address}}}';
const refusal = { status: 'error', errors: { code: 'user_not_found', message: '…' } };
const failures = {
  '200 with an error': { status: 200, answer: refusal },
  '200 with an error and offers': { status: 200, answer: { ...walletOf(breakfast), status: 'error' } },
  '200 without a status': { status: 200, answer: { payload: walletOf(breakfast).payload } },
  '200 with HTML': { status: 200, answer: page, type: 'text/html' },
  '200 with HTML called JSON': { status: 200, answer: page },
  '200 with nothing': { status: 200, answer: '' },
  '200 with a list': { status: 200, answer: [] },
  '201': { status: 201, answer: walletOf(breakfast) },
  '302': { status: 302, answer: '' },
  '400': { status: 400, answer: refusal },
  '401': { status: 401, answer: refusal },
  '404': { status: 404, answer: refusal },
  '429': { status: 429, answer: '' },
  '500': { status: 500, answer: { status: 'error', errors: { raw_message: 'x', stack_trace: 'at …' } } },
  '502 with HTML': { status: 502, answer: page, type: 'text/html' },
  '500 with a wallet': { status: 500, answer: walletOf(breakfast) },
};

for (const [what, answer] of Object.entries(failures)) {
  test(`The message is given up or its text for a failure shown when SessionM answers ${what}`, async t => {
    const sessionM = Object.assign(await startSessionM(t), answer);

    assert.deepEqual(await renderMessage('wallet.liquid', profileOf('u-1'), sessionM), { aborted: unreadable });
    assert.deepEqual(await renderMessage('wallet.text.liquid', profileOf('C-100'), sessionM), { text: 'Open the app to see your offers.' });
  });
}

test('The message is given up when SessionM cannot be reached', async t => {
  const sessionM = await startSessionM(t);
  await sessionM.stop();

  assert.deepEqual(await renderMessage('wallet.liquid', profileOf('u-1'), sessionM), { aborted: unreadable });
});

test('The message is given up when SessionM takes longer than Braze waits', async t => {
  const sessionM = Object.assign(await startSessionM(t), { silent: true });

  assert.deepEqual(await renderMessage('wallet.liquid', profileOf('u-1'), sessionM), { aborted: unreadable });
});

for (const id of [undefined, null, '', '  \n']) {
  test(`Nobody is asked about when the profile has ${JSON.stringify(id)} for an id`, async t => {
    const sessionM = await startSessionM(t);

    assert.deepEqual(await renderMessage('wallet.liquid', profileOf(id), sessionM), { aborted: unreadable });
    assert.deepEqual(await renderMessage('wallet.text.liquid', profileOf(id), sessionM), { text: 'Open the app to see your offers.' });
    assert.deepEqual(await renderMessage('wallet.text.liquid', { user_id: 'u-1' }, sessionM), { text: 'Open the app to see your offers.' });
    assert.equal(sessionM.requests.length, 0);
  });
}

for (const [what, id] of Object.entries(oddIds)) {
  test(`An id stays one value of the request when it holds ${what}`, async t => {
    const sessionM = await startSessionM(t);
    sessionM.answer = walletOf(breakfast);
    for (const name of templates) {
      sessionM.requests.length = 0;
      const { text } = await renderMessage(name, profileOf(id), sessionM);

      assert.match(text, /Breakfast/);
      const [asked] = sessionM.requests;
      assert.equal(asked.method, 'POST');
      assert.equal(asked.path, '/offers/api/2.0/offers/get_user_offers');
      const body = JSON.parse(asked.body);
      assert.deepEqual(Object.keys(body), ['retailer_id', 'user_id', 'skip', 'take', 'include_pending_extended_data', 'culture']);
      assert.equal(body.user_id, id);
    }
  });
}

test('An id that is a number is sent as text', async t => {
  const sessionM = await startSessionM(t);
  await renderMessage('wallet.text.liquid', profileOf(4711), sessionM);

  assert.equal(JSON.parse(sessionM.requests[0].body).user_id, '4711');
});
