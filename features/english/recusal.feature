# language: en
@supervision-law/2018-03-20
Feature: Who of those who handle the case shall withdraw
  A relation that is established is a ground; an alleged one is not, and what nobody recorded is
  not none. Beside the recusal: what a finding failed, and how measures are counted.

  Background:
    Given the organisation in "scenes/town.yaml"
    And handled by "county discipline organ", decided on 2020-12-15
    And the finding "grant diverted": "grants" of "farm office", from 2020-02-01 to 2020-06-30

  Scenario: a near relative of a subject withdraws once the kinship is established
    Given only "Supervision Law" is looked at
    And "reviewing officer" takes part in handling the case
    And "supervision staff handling a supervision matter" of "reviewing officer" is established
    And the relation "near relative" of "reviewing officer" to "the mayor" is alleged
    When the case is assessed
    Then whether "reviewing officer" shall withdraw is to be established under "Supervision Law"
    When the relation "near relative" of "reviewing officer" to "the mayor" is established
    Then "reviewing officer" shall withdraw under "Supervision Law" article 58 item 1
    And on the recusal of "reviewing officer" the law says "persons under supervision, reporters and others concerned have the right to ask for it"
    When the relation "near relative" of "reviewing officer" to "the mayor" is refuted
    Then no ground is recorded for "reviewing officer" to withdraw

  Scenario: a finding names the duty it failed, if the duty was listed at the time
    Given only "Village Organic Law" is looked at
    And "grant diverted" failed the duty "village-organic-law-art-31"
    When the case is assessed
    Then the duty "village-organic-law-art-31" that "grant diverted" failed stands in "Village Organic Law" article 31
    And at the time of "grant diverted" the duty "see that what is published is true" was not listed

  Scenario: an admonition is counted under the first form
    Given only "Accountability Regulations, Intra-Party Supervision Regulations" is looked at
    And "leading cadre of the Party at the act" of "the deputy" is established
    And "breach of the subject's own duty" of "the deputy" on "grant diverted" is established
    And "infringement of the people's interests left unremedied" of "the deputy" on "grant diverted" is established
    And "vile effect" of "grant diverted" is established
    When the case is assessed
    Then "admonition" falls under form 1
    And "admonition" does not fall under form 2
