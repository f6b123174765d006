import { inject } from 'vitest';
import { testPageAnchors } from '../support/page-anchors.ts';

testPageAnchors(inject('fixtureSite'), 'tests/fixtures/site/content');
