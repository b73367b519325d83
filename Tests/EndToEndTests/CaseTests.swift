import Testing

@Suite struct CaseTests {
  @Test(arguments: try CaseRunner.names)
  func `a case ends as its folder says`(name: String) throws {
    try CaseRunner(name: name).run()
  }
}
