# language: en
@disciplinary-regulation/2018-10-01
Feature: Several violations, and which version governs
  The highest sanction due is raised by one grade; earlier acts keep the law of their day unless the later is lighter.

  Background:
    Given the organisation in "scenes/town.yaml"
    And handled by "county discipline organ", decided on 2020-12-15
    And only "Disciplinary Regulations" is looked at
    And the findings:
      | finding        | unit        | area    | from       | to         |
      | grant diverted | farm office | grants  | 2020-01-01 | 2020-06-30 |
      | books falsified | farm office | books  | 2020-03-01 | 2020-06-30 |
    And what is established of "grant diverted, books falsified":
      | fact          | value       |
      | level of loss | larger loss |
    And "Party member at the act, leading cadre of the Party at the act" of "the deputy" is established
    And "breach of the subject's own duty, irresponsible work or lax management, poor carrying-out of decisions from above" of "the deputy" on "grant diverted, books falsified" is established
    And "kind of leadership responsibility" of "the deputy" on "grant diverted, books falsified" is established as "direct leadership responsibility"

  Scenario: Two violations are merged
    Given "grant diverted" of "the deputy" are one violation "grants"
    And "books falsified" of "the deputy" are one violation "books"
    When the case is assessed
    Then for "the deputy", of several violations with "serious warning" the highest due, "removal from Party posts" is given

  Scenario: Two findings that are one violation are not merged
    Given "grant diverted, books falsified" of "the deputy" are one violation "grants"
    And the violation "grants" of "the deputy" is put under "Disciplinary Regulations" as of 2018-10-01
    When the case is assessed
    Then for "the deputy", nothing is merged
    And "the deputy" is under "Disciplinary Regulations" as of 2018-10-01

  Scenario: Decided in 2024, the version of the act still governs
    Given "grant diverted, books falsified" of "the deputy" are one violation "grants"
    When if the day of decision is 2024-03-01
    Then "the deputy" is under "Disciplinary Regulations" as of 2018-10-01

  Scenario: Text that nobody has compared is shown as waiting
    Given the rules in "rules"
    And "principal or supervisory responsibility for Party governance not, or poorly, carried out" of "the deputy" on "grant diverted" is established
    And "serious adverse effect" of "grant diverted" is established
    And "gravity" of "the deputy" is established as "grave"
    When the case is assessed
    Then for "the deputy", "removal from Party posts, probation within the Party" waits for the text

  Scenario: Two responsibilities for one and the same work are a conflict
    Given "part in the loss or the consequence" of "the deputy" on "grant diverted, books falsified" is established as "decisive"
    And "kind of leadership responsibility" of "the deputy" on "grant diverted, books falsified" is established as "secondary leadership responsibility"
    When the case is assessed
    Then there is a conflict over "responsibility" for "the deputy"

  Scenario: Before the first version in the rules no version governs
    Given the finding "old debt": "grants" of "farm office", from 2018-01-01 to 2018-03-31
    And the day of decision is 2018-06-30
    When if "grant diverted, books falsified" falls
    Then no version of "Disciplinary Regulations" governs

  Scenario: Without the assumption nothing of the case stands
    Given the case "village-cashier"
    And only "Disciplinary Regulations, Village Organic Law" is looked at
    And the assumption "A4" is withdrawn
    When if the assumption "A5" is withdrawn
    Then nobody is proposed
